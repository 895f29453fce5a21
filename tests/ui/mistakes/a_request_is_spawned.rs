//! expects: `permitted::Request<Pet>` is not a future
#[permitted::api("pets.yaml")]
pub mod pets {}

use permitted::{Anonymous, Client};
use pets::PetsExt;

fn soon<F: Future>(_: F) {}

fn look(client: &Client<Anonymous>) {
    soon(client.pets().get_pet("rex"));
}

fn main() {}
