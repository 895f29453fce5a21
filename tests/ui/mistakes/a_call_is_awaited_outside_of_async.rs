//! expects: `await` is only allowed inside `async` functions and blocks
#[permitted::api("pets.yaml")]
pub mod pets {}

use permitted::{Anonymous, Client, Error};
use pets::PetsExt;

fn call(client: &Client<Anonymous>) -> Result<(), Error> {
    client.pets().get_pet("rex").await?;
    Ok(())
}

fn main() {}
