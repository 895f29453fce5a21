//! The twin of `ui/attacks/a_mistake_is_swallowed_by_another_std.rs`.
#[permitted::api("../ui/documents/pets.yaml", only(operations("deletePet")))]
pub mod pets {}

use pets::PetsExt;

fn call(client: &permitted::Client<permitted::Credential<pets::identity::Keeper>>) {
    drop(client.pets().delete_pet("rex"));
}
