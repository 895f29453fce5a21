//! expects: nothing tells that this credential is one of `Person`
#[permitted::api("../documents/flows.yaml")]
pub mod flows {}

use flows::identity::Person;
use permitted::{Client, Error, SecretString, Server};

fn connect(server: Server, token: SecretString) -> Result<(), Error> {
    let client = Client::new(Person::strategy(server, token)?)?;
    drop(client);
    Ok(())
}

fn main() {}
