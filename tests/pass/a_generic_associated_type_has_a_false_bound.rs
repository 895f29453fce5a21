//! The twin of `ui/attacks/a_generic_associated_type_has_a_false_bound.rs`.
#[permitted::api("../ui/documents/pets.yaml")]
pub mod pets {}

use pets::can;
use pets::identity::Keeper;

trait Honest {
    type Who<'a>: can::DeletePet;
}

impl Honest for () {
    type Who<'a> = Keeper;
}
