//! The twin of `ui/attacks/an_associated_type_hides_the_identity.rs`.
#[permitted::api("../ui/documents/pets.yaml")]
pub mod pets {}

use pets::identity::Keeper;

trait Hidden {
    type Who: pets::can::DeletePet;
}

impl Hidden for () {
    type Who = Keeper;
}
