//! expects: nothing tells that this credential is one of `Safe`
#[permitted::api("../documents/schemes.yaml")]
pub mod schemes {}

use permitted::{Both, Client, Error, SecretString, Server};
use schemes::SchemesExt;
use schemes::identity::{Safe, Till};

fn call(server: Server, till: SecretString, door: SecretString) -> Result<(), Error> {
    let both = Both(Safe::strategy(server.clone(), door)?, Till::strategy(server, till)?);
    drop(Client::new(both)?.schemes().open_safe());
    Ok(())
}

fn main() {}
