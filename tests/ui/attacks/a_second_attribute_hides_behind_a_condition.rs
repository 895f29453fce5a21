//! expects: one attribute of `permitted` for one module; give the other document a module of its own
#[permitted::api("../documents/pets.yaml")]
#[cfg_attr(all(), permitted::api("../documents/pets.yaml", unannotated = public))]
pub mod pets {}

fn main() {}
