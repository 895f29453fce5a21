//! expects: `clerk` by `crate::people::Clerk`, which takes a credential of the scheme `owner` without `assume`
use permitted::{Client, SecretString, Server};

#[permitted::identities("../documents/clerks.yaml")]
pub mod people {}

#[permitted::api("../documents/till.yaml", identities = crate::people, only(operations("openTill")))]
pub mod till {}

use till::TillExt;

fn open(of_the_owner: SecretString) -> Result<(), permitted::Error> {
    let client = Client::new(people::Clerk::strategy(Server::https("https://shop.example"), of_the_owner)?)?;
    drop(client.till().open_till());
    Ok(())
}

fn main() {}
