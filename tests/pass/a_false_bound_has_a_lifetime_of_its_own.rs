//! The twin of `ui/attacks/a_false_bound_has_a_lifetime_of_its_own.rs`.
#[permitted::api("../ui/documents/pets.yaml")]
pub mod pets {}

use pets::identity::Keeper;

fn call(handle: pets::Pets<'_, Keeper>)
where
    for<'a> Keeper: pets::can::DeletePet,
{
    drop(handle.delete_pet("rex"));
}

fn reach(handle: pets::Pets<'_, Keeper>) {
    call(handle);
}
