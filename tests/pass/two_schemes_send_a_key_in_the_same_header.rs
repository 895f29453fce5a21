//! The twin of `ui/attacks/two_schemes_send_a_key_in_the_same_header.rs`.
#[permitted::api("../ui/documents/schemes.yaml")]
pub mod schemes {}

use permitted::{Both, Client, Error, SecretString, Server};
use schemes::SchemesExt;
use schemes::identity::{Safe, Till};

fn call(server: Server, till: SecretString, safe: SecretString) -> Result<(), Error> {
    let both = Both(Safe::assume(server.clone(), safe)?, Till::strategy(server, till)?);
    drop(Client::new(both)?.schemes().open_safe());
    Ok(())
}
