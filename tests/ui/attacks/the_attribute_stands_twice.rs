//! expects: one attribute of `permitted` for one module
#[permitted::api("../spec/pets.yaml")]
#[permitted::api("../spec/pets.yaml")]
pub mod pets {}

fn main() {}
