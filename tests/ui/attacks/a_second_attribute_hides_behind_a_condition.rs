//! expects: one attribute of `permitted` for one module; give the other document a module of its own
#[permitted::api("../spec/pets.yaml")]
#[cfg_attr(all(), permitted::api("../spec/pets.yaml", unannotated = public))]
pub mod pets {}

fn main() {}
