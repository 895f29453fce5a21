//! The twin of `ui/attacks/a_crate_of_the_same_name_changes_a_request.rs`.
#[permitted::api("../ui/documents/pets.yaml")]
pub mod pets {}

use permitted::{Client, Credential};
use pets::PetsExt;

fn call(client: &Client<Credential<pets::identity::Keeper>>) {
    drop(client.pets().delete_pet("rex"));
}
