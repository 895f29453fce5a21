//! expects: there is no operation `lostPet`
extern crate self as core;

pub use std::*;

#[macro_export]
macro_rules! compile_error { ($($text:tt)*) => {}; }

#[permitted::api("../documents/pets.yaml", only(operations("deletePet", "lostPet")))]
pub mod pets {}

use pets::PetsExt;

fn call(client: &permitted::Client<permitted::Anonymous>) {
    drop(client.pets().delete_pet("rex"));
}

fn main() {}
