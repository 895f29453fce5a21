//! expects: private
#[permitted::api("pets.yaml")]
pub mod pets {}

use permitted::Anonymous;

impl pets::can::ReleasePet for Anonymous {}

fn main() {}
