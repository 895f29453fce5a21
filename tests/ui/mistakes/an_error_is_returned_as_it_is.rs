//! expects: mismatched types
#[permitted::api("pets.yaml")]
pub mod pets {}

use permitted::{Anonymous, Client, Error};
use pets::PetsExt;

async fn name(client: &Client<Anonymous>) -> Result<String, Error> {
    match client.pets().get_pet("rex").await {
        Ok(pet) => Ok(pet.name),
        Err(error) => Err(error),
    }
}

fn main() {}
