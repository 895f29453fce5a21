//! expects: `delete_pet` does not permit `Infallible`
#[permitted::api("../documents/pets.yaml")]
pub mod pets {}

use std::convert::Infallible;

fn call(handle: pets::Pets<'_, Infallible>) {
    drop(handle.delete_pet("rex"));
}

fn main() {}
