//! expects: no field `0` on type
extern crate permitted as real;
extern crate self as permitted;

pub use real::*;

pub struct Request<T, E>(real::Request<T, E>);

impl<T, E> Request<T, E> {
    pub fn new<C>(_: &C, _: &'static Operation) -> Self {
        loop {}
    }
}

#[real::api("../documents/pets.yaml")]
pub mod pets {}

use pets::PetsExt;

fn call(client: &Client<Credential<pets::identity::Keeper>>) {
    drop(client.pets().delete_pet("rex").0);
}

fn main() {}
