//! expects: `Export` was not granted `PetsWrite`
#[permitted::api("pets.yaml")]
pub mod pets {}

use permitted::{Client, Credential, Error};
use pets::PetsExt;
use pets::identity::Keeper;
use pets::permission;

permitted::grants! { Export: [permission::PetsRead] }

async fn call(client: &Client<Credential<Keeper<Export>>>) -> Result<(), Error> {
    client.pets().release_pet("rex").await?;
    Ok(())
}

fn main() {}
