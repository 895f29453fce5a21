//! The twin of `ui/attacks/the_program_tells_whose_a_credential_is.rs`.
#[permitted::api("../ui/documents/schemes.yaml")]
pub mod schemes {}

use permitted::{Client, Error, SecretString, Server};
use schemes::SchemesExt;
use schemes::identity::Staff;

fn call(server: Server, token: SecretString) -> Result<(), Error> {
    drop(Client::new(Staff::assume(server, token)?)?.schemes().wipe_orders());
    Ok(())
}
