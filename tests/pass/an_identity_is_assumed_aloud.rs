//! What compiles on purpose, and has no twin: a credential of which the program says whose it is.
#[permitted::api("../ui/documents/pets.yaml")]
pub mod pets {}

use permitted::{Client, Credential, Error, Server};
use pets::PetsExt;
use pets::identity::Keeper;

fn call(server: Server) -> Result<(), Error> {
    let keeper = Client::new(Credential::<Keeper>::assume(server).bearer("from the vault".into())?)?;
    drop(keeper.pets().delete_pet("rex"));
    Ok(())
}
