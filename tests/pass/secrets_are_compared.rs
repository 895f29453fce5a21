//! The twin of `ui/attacks/secrets_are_compared.rs`.
use permitted::{ExposeSecret, SecretString};

fn same(one: &SecretString, other: &SecretString) -> bool {
    one.expose_secret() == other.expose_secret()
}

fn main() {}
