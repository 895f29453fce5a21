//! expects: unused `permitted::Request` that must be used
#[permitted::api("pets.yaml")]
pub mod pets {}

use permitted::{Client, Credential};
use pets::PetsExt;
use pets::identity::Keeper;

#[deny(unused_must_use)]
async fn call(client: &Client<Credential<Keeper>>) {
    client.pets().release_pet("rex");
}

fn main() {}
