//! expects: `delete_pet` does not permit `Visitor`
#[permitted::api("../documents/pets.yaml")]
pub mod pets {}

use pets::identity::Visitor;

fn call<T>(handle: pets::Pets<'_, Visitor>, _: T)
where
    Visitor: pets::can::DeletePet,
    T: Clone,
{
    drop(handle.delete_pet("rex"));
}

fn main() {}
