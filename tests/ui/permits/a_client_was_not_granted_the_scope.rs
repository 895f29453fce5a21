//! expects: `Reader` was not granted `permission::Write`
#[permitted::api("../documents/flows.yaml")]
pub mod flows {}

use flows::FlowsExt;
use flows::identity::{Machine, permission};
use permitted::oauth::OAuthClient;
use permitted::{Client, Error, Server};

permitted::grants! { Reader: [permission::Read] }

fn write(server: Server, client: OAuthClient) -> Result<(), Error> {
    let machine = Client::new(Machine::client_credentials(server, client.granted::<Reader>())?)?;
    drop(machine.flows().write_books());
    Ok(())
}

fn main() {}
