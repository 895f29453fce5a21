//! The twin of `ui/attacks/two_schemes_send_the_same_kind_of_token.rs`.
#[permitted::api("../ui/documents/schemes.yaml")]
pub mod schemes {}

use permitted::{Client, Error, SecretString, Server};
use schemes::SchemesExt;
use schemes::identity::Staff;

fn call(server: Server, token: SecretString) -> Result<(), Error> {
    drop(Client::new(Staff::assume(server, token.clone())?)?.schemes().wipe_orders());
    drop(token);
    Ok(())
}
