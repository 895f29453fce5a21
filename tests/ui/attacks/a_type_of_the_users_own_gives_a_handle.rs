//! expects: mismatched types
#[permitted::api("../documents/pets.yaml")]
pub mod pets {}

use permitted::{Client, Credential};
use pets::identity::{Keeper, Visitor};
use pets::{Pets, PetsExt};

struct Liar(Client<Credential<Visitor>>);

impl PetsExt for Liar {
    type Strategy = Credential<Keeper>;

    fn pets(&self) -> Pets<'_, Keeper> {
        self.0.pets()
    }
}

fn main() {}
