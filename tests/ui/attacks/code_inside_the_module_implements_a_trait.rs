//! expects: the trait bound `Visitor: DeletePetSeal` is not satisfied
#[permitted::api("../documents/pets.yaml")]
pub mod pets {
    impl can::DeletePet for identity::Visitor {}
}

fn main() {}
