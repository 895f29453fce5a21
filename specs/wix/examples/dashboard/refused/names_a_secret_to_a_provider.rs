//! expects: the secret of a program must never reach a browser
use permitted::oauth::{OAuthClient, Provider};

fn client(provider: &Provider) -> OAuthClient {
    provider.client("page", "secret")
}

fn main() {}
