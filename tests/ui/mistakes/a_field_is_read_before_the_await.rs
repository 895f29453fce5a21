//! expects: no field `name` on type
#[permitted::api("pets.yaml")]
pub mod pets {}

use permitted::{Anonymous, Client};
use pets::PetsExt;

async fn name(client: &Client<Anonymous>) -> String {
    let pet = client.pets().get_pet("rex");
    pet.name
}

fn main() {}
