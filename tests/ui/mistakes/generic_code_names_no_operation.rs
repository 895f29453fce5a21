//! expects: `release_pet` does not permit `<S as Strategy>::Identity`
#[permitted::api("pets.yaml")]
pub mod pets {}

use permitted::{Client, Error, Strategy};
use pets::PetsExt;

async fn call<S: Strategy>(client: &Client<S>) -> Result<(), Error> {
    client.pets().release_pet("rex").await?;
    Ok(())
}

fn main() {}
