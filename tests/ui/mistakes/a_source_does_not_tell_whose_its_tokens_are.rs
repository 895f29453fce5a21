//! expects: nothing tells that this credential is one of `Person`
#[permitted::api("../documents/flows.yaml")]
pub mod flows {}

use flows::identity::Person;
use permitted::token::TokenSource;
use permitted::{Client, Error, Server};

fn connect(server: Server, source: impl TokenSource) -> Result<(), Error> {
    let client = Client::new(Person::tokens(server, source)?)?;
    drop(client);
    Ok(())
}

fn main() {}
