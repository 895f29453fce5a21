//! The twin of `ui/attacks/a_certificate_is_not_handed_over.rs`.
#[permitted::api("../ui/documents/schemes.yaml")]
pub mod schemes {}

use permitted::{Client, Error, SecretString, Server};
use schemes::SchemesExt;
use schemes::identity::Office;

fn call(server: Server, token: SecretString) -> Result<(), Error> {
    drop(Client::new(Office::assume(server)?)?.schemes().burn_books());
    drop(token);
    Ok(())
}
