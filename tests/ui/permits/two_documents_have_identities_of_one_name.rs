//! expects: `list_dogs` does not permit `cats::identity::Keeper`
#[permitted::api("../../models/cats.yaml")]
pub mod cats {}

#[permitted::api("../../models/dogs.yaml")]
pub mod dogs {}

use cats::CatsExt;
use dogs::DogsExt;

fn call(client: &permitted::Client<permitted::Credential<cats::identity::Keeper>>) {
    drop(client.cats().list_cats());
    drop(client.dogs().list_dogs());
}

fn main() {}
