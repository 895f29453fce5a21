//! expects: module `seal` is private
#[permitted::api("../documents/pets.yaml")]
pub mod pets {
    impl can::seal::DeletePetSeal for identity::Visitor {}
}

fn main() {}
