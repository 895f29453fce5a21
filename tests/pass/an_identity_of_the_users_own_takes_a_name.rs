//! The twin of `ui/attacks/an_identity_of_the_users_own_takes_a_name.rs`.
#[permitted::api("../ui/documents/pets.yaml")]
pub mod pets {}

use permitted::{Client, Credential};
use pets::PetsExt;
use pets::identity::Keeper as Mine;

fn call(client: &Client<Credential<Mine>>) {
    drop(client.pets().delete_pet("rex"));
}
