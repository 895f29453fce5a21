//! expects: no method named `unwrap` found
#[permitted::api("pets.yaml")]
pub mod pets {}

use permitted::{Anonymous, Client};
use pets::PetsExt;

async fn name(client: &Client<Anonymous>) -> String {
    client.pets().get_pet("rex").unwrap().name
}

fn main() {}
