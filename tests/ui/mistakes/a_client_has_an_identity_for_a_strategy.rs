//! expects: `Device` is not a strategy
#[permitted::api("pets.yaml")]
pub mod pets {}

use permitted::{Client, Error};
use pets::PetsExt;
use pets::identity::Device;

async fn call(client: &Client<Device>) -> Result<(), Error> {
    client.pets().get_pet("rex").await?;
    Ok(())
}

fn main() {}
