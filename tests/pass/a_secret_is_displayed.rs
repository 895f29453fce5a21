//! The twin of `ui/attacks/a_secret_is_displayed.rs`.
use permitted::SecretString;

fn show(token: &SecretString) {
    drop(format!("{token:?}"));
}

fn main() {}
