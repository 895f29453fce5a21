//! expects: mismatched types
#[permitted::api("pets.yaml")]
pub mod pets {}

use permitted::{Credential, Error, Server};
use pets::identity::Device;

fn device(server: Server, key: String) -> Result<Credential<Device>, Error> {
    Device::strategy(server, key)
}

fn main() {}
