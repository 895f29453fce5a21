//! expects: duplicate key `x-identities`
#[permitted::api("a_key_is_duplicate.yaml")]
pub mod pets {}

fn main() {}
