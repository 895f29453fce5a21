//! expects: the secret of a program must never reach a browser
use permitted::Server;
use permitted::oauth::OAuthClient;

fn main() {
    drop(OAuthClient::new(Server::https("https://login.example.com/token"), "page", "secret"));
}
