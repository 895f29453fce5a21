//! expects: the `?` operator can only be applied to values that implement `Try`
#[permitted::api("pets.yaml")]
pub mod pets {}

use permitted::{Anonymous, Client, Error};
use pets::PetsExt;

async fn name(client: &Client<Anonymous>) -> Result<String, Error> {
    let pet = client.pets().get_pet("rex")?;
    Ok(pet.name)
}

fn main() {}
