//! expects: `delete_pet` does not permit `Mine`
#[permitted::api("../documents/pets.yaml")]
pub mod pets {}

use permitted::{Client, Credential, Identity};
use pets::PetsExt;

enum Mine {}

impl Identity for Mine {
    const NAME: &'static str = "keeper";
}

fn call(client: &Client<Credential<Mine>>) {
    drop(client.pets().delete_pet("rex"));
}

fn main() {}
