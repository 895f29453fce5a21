//! expects: `delete_pet` does not permit `Visitor`
#[permitted::api("../documents/pets.yaml")]
pub mod pets {}

use std::marker::PhantomData;

use pets::identity::Visitor;
use pets::{Pets, can};

struct At<I>(PhantomData<I>);

trait Call<I> {
    const CALL: fn(&Pets<'_, I>);
}

impl<I: can::DeletePet> Call<I> for At<I> {
    const CALL: fn(&Pets<'_, I>) = |pets| drop(pets.delete_pet("rex"));
}

fn call(pets: Pets<'_, Visitor>) {
    <At<Visitor> as Call<Visitor>>::CALL(&pets);
}

fn main() {}
