//! expects: `IdentityOnly<Device>` is not a strategy
#[permitted::api("pets.yaml")]
pub mod pets {}

use permitted::{Client, Error};
use pets::PetsExt;
use pets::identity::Device;

async fn call() -> Result<(), Error> {
    let client = Client::new(Device)?;
    client.pets().get_pet("rex").await?;
    Ok(())
}

fn main() {}
