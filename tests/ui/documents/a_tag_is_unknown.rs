//! expects: no operation has the tag `pet`
#[permitted::api("pets.yaml", only(tags("pet")))]
pub mod pets {}

fn main() {}
