//! expects: there is no operation `lostPet`
extern crate self as std;
extern crate self as core;
extern crate self as alloc;

#[allow(unused_macros)]
macro_rules! compile_error { ($($text:tt)*) => {}; }
#[macro_export]
macro_rules! panic { ($($text:tt)*) => { loop {} }; }

mod real {
    pub use ::permitted::*;
}

#[real::api("../documents/pets.yaml", only(operations("deletePet", "lostPet")))]
pub mod pets {
    pub struct Option;
    pub struct Result;
    pub struct String;
    pub mod permitted {}
    pub mod core {}
}

use pets::PetsExt;

fn call(client: &permitted::Client<permitted::Anonymous>) {
    drop(client.pets().delete_pet("rex"));
}

fn main() {}
