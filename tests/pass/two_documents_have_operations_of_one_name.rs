//! What must compile, and has no twin: two documents in one crate, with the same operations, types and identities.
#[permitted::api("../ui/documents/pets.yaml")]
pub mod cats {}

#[permitted::api("../ui/documents/pets.yaml")]
pub mod dogs {}

use cats::CatsExt;
use dogs::DogsExt;
use permitted::{Client, Credential};

fn both(cats: &Client<Credential<cats::identity::Keeper>>, dogs: &Client<Credential<dogs::identity::Keeper>>) {
    drop(cats.cats().delete_pet("tom"));
    drop(dogs.dogs().delete_pet("rex"));
}
