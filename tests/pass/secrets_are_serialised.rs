//! The twin of `ui/attacks/secrets_are_serialised.rs`.
use permitted::SecretString;

fn keep(token: &SecretString) -> serde_json::Result<String> {
    serde_json::to_string(permitted::ExposeSecret::expose_secret(token))
}
