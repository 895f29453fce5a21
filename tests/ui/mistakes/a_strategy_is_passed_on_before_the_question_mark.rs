//! expects: `Result<Credential<Keeper>, permitted::Error>` is not a strategy
#[permitted::api("pets.yaml")]
pub mod pets {}

use permitted::{Client, Error, SecretString, Server};
use pets::identity::Keeper;

fn connect(server: Server, token: SecretString) -> Result<(), Error> {
    let client = Client::new(Keeper::strategy(server, token))?;
    drop(client);
    Ok(())
}

fn main() {}
