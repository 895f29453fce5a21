//! The twin of `ui/attacks/a_trait_object_has_a_false_associated_type.rs`.
#[permitted::api("../ui/documents/pets.yaml")]
pub mod pets {}

use pets::identity::Keeper;
use pets::{Pets, can};

trait Lie {
    type Who: can::DeletePet;
}

fn release<L: Lie + ?Sized>(pets: Pets<'_, L::Who>) {
    drop(pets.delete_pet("rex"));
}

fn call(pets: Pets<'_, Keeper>) {
    release::<dyn Lie<Who = Keeper>>(pets);
}
