//! expects: no method named `pets` found
#[permitted::api("pets.yaml")]
pub mod pets {}

use permitted::{Anonymous, Client, Error};

async fn call(client: &Client<Anonymous>) -> Result<(), Error> {
    client.pets().get_pet("rex").await?;
    Ok(())
}

fn main() {}
