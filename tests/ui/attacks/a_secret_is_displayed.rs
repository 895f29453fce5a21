//! expects: doesn't implement `std::fmt::Display`
use permitted::SecretString;

fn show(token: &SecretString) {
    drop(format!("{token}"));
}

fn main() {}
