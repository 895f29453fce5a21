//! expects: is not an iterator
#[permitted::api("pets.yaml")]
pub mod pets {}

use permitted::{Anonymous, Client};
use pets::PetsExt;

async fn names(client: &Client<Anonymous>) {
    for pet in client.pets().list_pets().items() {
        drop(pet);
    }
}

fn main() {}
