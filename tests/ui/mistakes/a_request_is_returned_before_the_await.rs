//! expects: mismatched types
#[permitted::api("pets.yaml")]
pub mod pets {}

use permitted::{Anonymous, Client};
use pets::Pet;
use pets::PetsExt;

async fn pet(client: &Client<Anonymous>) -> Pet {
    client.pets().get_pet("rex")
}

fn main() {}
