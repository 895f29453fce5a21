//! The twin of `ui/attacks/a_false_bound_stands_on_a_function.rs`.
#[permitted::api("../ui/documents/pets.yaml")]
pub mod pets {}

use pets::Pets;
use pets::identity::Keeper;

fn call(handle: Pets<'_, Keeper>)
where
    Keeper: pets::can::DeletePet,
{
    drop(handle.delete_pet("rex"));
}
