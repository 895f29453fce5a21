//! expects: nothing tells that this credential is one of `Robot`
#[permitted::api("../documents/issuers.yaml")]
pub mod issuers {}

use issuers::IssuersExt;
use issuers::identity::Robot;
use permitted::oauth::OAuthClient;
use permitted::{Client, Error, Server};

fn call(server: Server, client: OAuthClient) -> Result<(), Error> {
    drop(Client::new(Robot::client_credentials(server, client)?)?.issuers().light_lamps());
    Ok(())
}

fn main() {}
