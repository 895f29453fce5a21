//! expects: the secret of a program must never reach a browser
use permitted::Server;
use permitted::oauth::{AssertionSigner, OAuthClient};

fn client(key: impl AssertionSigner) -> OAuthClient {
    OAuthClient::with_key(Server::https("https://login.example.com/token"), "page", key)
}

fn main() {}
