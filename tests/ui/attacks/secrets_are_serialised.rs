//! expects: serde::Serialize` is not satisfied
use permitted::SecretString;

fn keep(token: &SecretString) -> String {
    serde_json::to_string(token).unwrap()
}

fn main() {}
