//! The twin of `ui/attacks/two_identities_have_tokens_by_one_grant.rs`.
#[permitted::api("../ui/documents/issuers.yaml")]
pub mod issuers {}

use issuers::IssuersExt;
use issuers::identity::{Robot, Staff};
use permitted::oauth::{OAuthClient, Provider};
use permitted::strategy::Exchange;
use permitted::{Client, Error, Server};

fn call(server: Server, client: OAuthClient) -> Result<(), Error> {
    drop(Client::new(Robot::assume_client_credentials(server, client)?)?.issuers().light_lamps());
    Ok(())
}

async fn discover(server: Server, exchange: &Exchange) -> Result<(), Error> {
    let provider = Provider::discover(exchange, Server::https(Staff::ISSUER)).await?;
    let client = provider.public_client("desktop");
    drop(Staff::device(server.clone(), provider.device_endpoint()?, client.clone())?);
    drop(Staff::assume_client_credentials(server, client)?);
    Ok(())
}
