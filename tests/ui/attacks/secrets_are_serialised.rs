//! expects: the method `serialize` exists for reference `&secrecy::SecretBox<str>`, but its trait bounds were not satisfied
use permitted::SecretString;
use serde::Serialize;

fn keep(token: &SecretString) -> serde_json::Result<serde_json::Value> {
    token.serialize(serde_json::value::Serializer)
}

fn main() {}
