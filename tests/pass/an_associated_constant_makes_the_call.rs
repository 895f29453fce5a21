//! The twin of `ui/attacks/an_associated_constant_makes_the_call.rs`.
#[permitted::api("../ui/documents/pets.yaml")]
pub mod pets {}

use std::marker::PhantomData;

use pets::identity::Keeper;
use pets::{Pets, can};

struct At<I>(PhantomData<I>);

trait Call<I> {
    const CALL: fn(&Pets<'_, I>);
}

impl<I: can::DeletePet> Call<I> for At<I> {
    const CALL: fn(&Pets<'_, I>) = |pets| drop(pets.delete_pet("rex"));
}

fn call(pets: Pets<'_, Keeper>) {
    <At<Keeper> as Call<Keeper>>::CALL(&pets);
}
