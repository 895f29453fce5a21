//! expects: `release_pet` does not permit `Anonymous`
#[permitted::api("pets.yaml")]
pub mod pets {}

use permitted::{Anonymous, Client, Error};
use pets::PetsExt;

async fn call(client: &Client<Anonymous>) -> Result<(), Error> {
    client.pets().release_pet("rex").await?;
    Ok(())
}

fn main() {}
