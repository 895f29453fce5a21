//! expects: `NewPet: Default` is not satisfied
#[permitted::api("pets.yaml")]
pub mod pets {}

use pets::NewPet;

fn pet() -> NewPet {
    NewPet { name: "Rex".to_owned(), ..Default::default() }
}

fn main() {}
