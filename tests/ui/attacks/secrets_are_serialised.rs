//! expects: serde::Serialize` is not satisfied
use permitted::SecretString;

fn keep(token: &SecretString) -> serde_json::Result<String> {
    serde_json::to_string(token)
}

fn main() {}
