//! expects: `delete_pet` does not permit `Visitor`
#[permitted::api("../documents/pets.yaml")]
pub mod pets {}

use pets::identity::Visitor;

fn call(handle: pets::Pets<'_, Visitor>)
where
    for<'a> Visitor: pets::can::DeletePet,
{
    drop(handle.delete_pet("rex"));
}

fn reach(handle: pets::Pets<'_, Visitor>) {
    call(handle);
}

fn main() {}
