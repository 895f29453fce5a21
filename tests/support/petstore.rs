//! The README's second example.

use permitted::{Anonymous, Client, Error, SecretString, Server};

/// The bindings.
#[permitted::api("petstore.yaml")]
pub mod petstore {}

use petstore::PetstoreExt;

/// Looks at a pet, and lets it go.
///
/// # Errors
/// Those of the calls.
pub async fn free(server: Server, token: SecretString) -> Result<(), Error> {
    let anybody = Client::new(Anonymous::at(server.clone()))?;
    let pet = anybody.petstore().get_pet("rex").await?;
    let keeper = Client::new(petstore::identity::Keeper::strategy(server, token)?)?;
    keeper.petstore().release_pet(&pet.id).await?;
    Ok(())
}
