//! The twin of `ui/attacks/a_type_without_values_is_an_identity.rs`.
#[permitted::api("../ui/documents/pets.yaml")]
pub mod pets {}

use pets::identity::Keeper;

fn call(handle: pets::Pets<'_, Keeper>) {
    drop(handle.delete_pet("rex"));
}
