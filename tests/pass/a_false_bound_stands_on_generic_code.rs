//! The twin of `ui/attacks/a_false_bound_stands_on_generic_code.rs`.
#[permitted::api("../ui/documents/pets.yaml")]
pub mod pets {}

use pets::identity::Keeper;

fn call<T>(handle: pets::Pets<'_, Keeper>, _: T)
where
    Keeper: pets::can::DeletePet,
    T: Clone,
{
    drop(handle.delete_pet("rex"));
}
