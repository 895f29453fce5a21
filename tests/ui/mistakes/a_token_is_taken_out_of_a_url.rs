//! expects: the implicit grant has no strategy
#[permitted::api("../documents/flows.yaml")]
pub mod flows {}

use flows::identity::Page;
use permitted::Server;
use permitted::oauth::OAuthClient;

fn log_in(server: Server, client: OAuthClient, callback: &str) {
    drop(Page::implicit(server, client, callback));
}

fn main() {}
