//! expects: `delete_pet` does not permit `Visitor`
#[permitted::api("../documents/pets.yaml")]
pub mod pets {}

use pets::Pets;
use pets::identity::Visitor;

fn call(handle: Pets<'_, Visitor>)
where
    Visitor: pets::can::DeletePet,
{
    drop(handle.delete_pet("rex"));
}

fn main() {}
