//! expects: the key `x-identities` is there twice
#[permitted::api("a_key_is_there_twice.yaml")]
pub mod pets {}

fn main() {}
