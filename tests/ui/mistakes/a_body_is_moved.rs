//! expects: mismatched types
#[permitted::api("pets.yaml")]
pub mod pets {}

use permitted::{Client, Credential, Error};
use pets::NewPet;
use pets::PetsExt;
use pets::identity::Keeper;

async fn add(client: &Client<Credential<Keeper>>) -> Result<(), Error> {
    client.pets().add_pet(NewPet::new("Rex".to_owned())).await?;
    Ok(())
}

fn main() {}
