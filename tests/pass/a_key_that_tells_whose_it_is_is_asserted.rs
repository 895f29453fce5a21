//! The twin of `ui/permits/a_key_that_tells_whose_it_is_is_asserted.rs`.
#[permitted::api("../ui/mistakes/pets.yaml")]
pub mod pets {}

use permitted::{Client, Error, SecretString, Server};
use pets::identity::Device;

fn connect(server: Server, key: SecretString) -> Result<(), Error> {
    let client = Client::new(Device::strategy(server, key)?)?;
    drop(client);
    Ok(())
}
