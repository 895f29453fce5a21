//! expects: `#[tokio::main]` stands below an attribute of `permitted` and would get the bindings: write it above
#[permitted::api("../documents/pets.yaml")]
#[tokio::main]
pub mod pets {}

use pets::PetsExt;

fn call(client: &permitted::Client<permitted::Credential<pets::identity::Keeper>>) {
    drop(client.pets().delete_pet("rex"));
}

fn main() {}
