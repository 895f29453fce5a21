//! expects: unknown argument `strikt`; did you mean `strict`?
extern crate self as core;

pub use std::*;

#[macro_export]
macro_rules! compile_error { ($($text:tt)*) => {}; }

#[permitted::api("../documents/pets.yaml", strikt)]
pub mod pets {}

fn main() {}
