//! expects: the secret of a program must never reach a browser
use permitted::Server;
use permitted::oauth::OAuthClient;

#[permitted::api("machine.yaml")]
mod pets {}

fn main() {
    let client = OAuthClient::public(Server::https("https://login.example.com/token"), "page");
    drop(pets::identity::Machine::client_credentials(Server::https("https://api.example.com"), client));
}
