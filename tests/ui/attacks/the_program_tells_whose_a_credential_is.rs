//! expects: the trait bound `WithoutAssume: permitted::oauth::refused::seal::ToldSeal` is not satisfied
#[permitted::api("../documents/schemes.yaml")]
pub mod schemes {}

use permitted::oauth::{Told, WithoutAssume};
use permitted::{Client, Error, SecretString, Server};
use schemes::SchemesExt;
use schemes::identity::Staff;

impl Told<'_, Staff> for WithoutAssume {}

fn call(server: Server, token: SecretString) -> Result<(), Error> {
    drop(Client::new(Staff::strategy(server, token)?)?.schemes().wipe_orders());
    Ok(())
}

fn main() {}
