//! expects: the trait bound `Anonymous: ReleasePetSeal` is not satisfied
#[permitted::api("pets.yaml")]
pub mod pets {}

use permitted::Anonymous;

impl pets::can::ReleasePet for Anonymous {}

fn main() {}
