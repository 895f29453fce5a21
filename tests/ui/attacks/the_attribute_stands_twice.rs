//! expects: one attribute of `permitted` for one module
#[permitted::api("../documents/pets.yaml")]
#[permitted::api("../documents/pets.yaml")]
pub mod pets {}

fn main() {}
