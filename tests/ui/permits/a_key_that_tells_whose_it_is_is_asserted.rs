//! expects: named `assume` found for enum `Device`
#[permitted::api("../mistakes/pets.yaml")]
pub mod pets {}

use permitted::{Client, Error, SecretString, Server};
use pets::identity::Device;

fn connect(server: Server, key: SecretString) -> Result<(), Error> {
    let client = Client::new(Device::assume(server, key)?)?;
    drop(client);
    Ok(())
}

fn main() {}
