//! Identities whose names are those of the parameters in generated code, and flows with endpoints of their own.
#[permitted::api("identities_are_called_as_parameters_are.yaml")]
pub mod letters {}

use letters::LettersExt;
use letters::identity::{G, P, Server as Person, T};
use permitted::oauth::OAuthClient;
use permitted::strategy::Exchange;
use permitted::token::Grant;
use permitted::{Client, Error, SecretString, Server};

async fn granted(_: Exchange, _: Option<SecretString>) -> Result<Grant, Error> {
    Err(Error::credential("there is none"))
}

fn call(server: Server, key: SecretString) -> Result<(), Error> {
    let client = |url: &'static str| OAuthClient::new(Server::https(url), "id", "secret");
    drop(
        Client::new(G::client_credentials(server.clone(), client(G::CLIENT_CREDENTIALS_TOKEN_URL))?)?
            .letters()
            .read_g(),
    );
    let endpoint = Server::https(G::AUTHORIZATION_URL);
    drop(G::authorization_code(server.clone(), endpoint, client(G::AUTHORIZATION_CODE_TOKEN_URL))?);
    drop(Client::new(T::assume_tokens(server.clone(), granted)?)?.letters().read_t());
    drop(Client::new(P::assume_tokens(server.clone(), granted, key)?)?.letters().read_p());
    drop(Client::new(Person::assume_tokens(server, granted)?)?.letters().read_server());
    Ok(())
}
