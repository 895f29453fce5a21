//! expects: missing fields
#[permitted::api("pets.yaml")]
pub mod pets {}

use pets::NewPet;

fn pet() -> NewPet {
    NewPet { name: "Rex".to_owned() }
}

fn main() {}
