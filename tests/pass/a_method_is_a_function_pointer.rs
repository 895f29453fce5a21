//! The twin of `ui/attacks/a_method_is_a_function_pointer.rs`.
#[permitted::api("../ui/documents/pets.yaml")]
pub mod pets {}

use pets::Pets;
use pets::identity::Keeper;

fn call(handle: Pets<'_, Keeper>) {
    let method = Pets::delete_pet;
    drop(method(&handle, "rex"));
}
