//! expects: doesn't implement `std::fmt::Display`
#[permitted::api("pets.yaml")]
pub mod pets {}

use permitted::SecretString;

fn show(key: &SecretString) {
    println!("{key}");
}

fn main() {}
