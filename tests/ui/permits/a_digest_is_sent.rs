//! expects: this HTTP authentication scheme has no ready strategy
#[permitted::api("../documents/flows.yaml")]
pub mod flows {}

use flows::identity::Meter;
use permitted::{SecretString, Server};

fn read(server: Server, password: SecretString) {
    drop(Meter::strategy(server, password));
}

fn main() {}
