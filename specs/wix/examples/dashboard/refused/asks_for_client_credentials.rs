//! expects: the secret of a program must never reach a browser
use permitted::oauth::OAuthClient;
use permitted::{Credential, Server};

struct Machine;

impl permitted::Identity for Machine {
    const NAME: &'static str = "machine";
}

fn main() {
    let client = OAuthClient::public(Server::https("https://login.example.com/token"), "page");
    drop(Credential::<Machine>::assume(Server::https("https://api.example.com")).client_credentials(client));
}
