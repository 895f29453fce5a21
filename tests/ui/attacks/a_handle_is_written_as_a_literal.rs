//! expects: with struct literal syntax due to private fields
#[permitted::api("../documents/pets.yaml")]
pub mod pets {}

use pets::identity::Keeper;

fn forge<'c>() -> pets::Pets<'c, Keeper> {
    pets::Pets {}
}

fn main() {}
