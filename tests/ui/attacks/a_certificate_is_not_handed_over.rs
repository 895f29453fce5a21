//! expects: nothing tells that this credential is one of `Office`
#[permitted::api("../documents/schemes.yaml")]
pub mod schemes {}

use permitted::{Client, Error, SecretString, Server};
use schemes::SchemesExt;
use schemes::identity::Office;

fn call(server: Server, token: SecretString) -> Result<(), Error> {
    drop(Client::new(Office::strategy(server)?)?.schemes().burn_books());
    drop(token);
    Ok(())
}

fn main() {}
