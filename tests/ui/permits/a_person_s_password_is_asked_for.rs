//! expects: the password grant has no strategy
#[permitted::api("../documents/flows.yaml")]
pub mod flows {}

use flows::identity::Person;
use permitted::oauth::OAuthClient;
use permitted::{SecretString, Server};

fn log_in(server: Server, client: OAuthClient, name: &str, password: SecretString) {
    drop(Person::password(server, client, name, password));
}

fn main() {}
