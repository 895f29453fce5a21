//! expects: the trait bound `Visitor: DeletePetSeal` is not satisfied
#[permitted::api("../documents/pets.yaml")]
pub mod pets {}

impl pets::can::DeletePet for pets::identity::Visitor {}

fn main() {}
