//! expects: `S` is not a strategy
#[permitted::api("pets.yaml")]
pub mod pets {}

use permitted::{Client, Error};
use pets::PetsExt;

async fn call<S>(client: &Client<S>) -> Result<(), Error> {
    client.pets().get_pet("rex").await?;
    Ok(())
}

fn main() {}
