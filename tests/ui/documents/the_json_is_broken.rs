//! expects: not valid JSON
#[permitted::api("the_json_is_broken.json")]
pub mod pets {}

fn main() {}
