//! expects: `delete_pet` does not permit `Visitor`
#[permitted::api("../documents/pets.yaml")]
pub mod pets {}

use pets::identity::Visitor;
use pets::{Pets, can};

trait Lie {
    type Who: can::DeletePet;
}

fn release<L: Lie + ?Sized>(pets: Pets<'_, L::Who>) {
    drop(pets.delete_pet("rex"));
}

fn call(pets: Pets<'_, Visitor>) {
    release::<dyn Lie<Who = Visitor>>(pets);
}

fn main() {}
