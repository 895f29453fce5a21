//! expects: unknown argument `onyl`
#[permitted::api("pets.yaml", onyl(tags("pets")))]
pub mod pets {}

fn main() {}
