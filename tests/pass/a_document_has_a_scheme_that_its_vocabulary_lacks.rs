//! The twin of `ui/attacks/a_document_has_a_scheme_that_its_vocabulary_lacks.rs`.
use permitted::{Client, SecretString, Server};

#[permitted::identities("../ui/documents/people.yaml")]
pub mod people {}

#[permitted::api("../ui/documents/till.yaml", identities = self::people, only(operations("openTill")))]
pub mod till {}

use till::TillExt;

fn open(of_the_owner: SecretString) -> Result<(), permitted::Error> {
    let client = Client::new(people::Clerk::assume(Server::https("https://shop.example"), of_the_owner)?)?;
    drop(client.till().open_till());
    Ok(())
}
