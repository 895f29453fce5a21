//! expects: `delete_pet` does not permit `Visitor`
#[permitted::api("../documents/pets.yaml")]
pub mod pets {}

use pets::identity::Visitor;

trait Hidden {
    type Who: pets::can::DeletePet;
}

impl Hidden for () {
    type Who = Visitor;
}

fn main() {}
