//! expects: nothing tells that this credential is one of `Staff`
#[permitted::api("../documents/schemes.yaml")]
pub mod schemes {}

use permitted::{Client, Error, SecretString, Server};
use schemes::SchemesExt;
use schemes::identity::Staff;

fn call(server: Server, token: SecretString) -> Result<(), Error> {
    drop(Client::new(Staff::strategy(server, token.clone())?)?.schemes().wipe_orders());
    drop(token);
    Ok(())
}

fn main() {}
