//! The twin of `ui/permits/a_client_was_not_granted_the_scope.rs`.
#[permitted::api("../ui/documents/flows.yaml")]
pub mod flows {}

use flows::FlowsExt;
use flows::identity::{Machine, permission};
use permitted::oauth::OAuthClient;
use permitted::{Client, Error, Server};

permitted::grants! { Reader: [permission::Read, permission::Write] }

fn write(server: Server, client: OAuthClient) -> Result<(), Error> {
    let machine = Client::new(Machine::client_credentials(server, client.granted::<Reader>())?)?;
    drop(machine.flows().write_books());
    Ok(())
}
