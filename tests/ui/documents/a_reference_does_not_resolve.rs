//! expects: unresolved reference `#/components/schemas/Pett`
#[permitted::api("a_reference_does_not_resolve.yaml", strict)]
pub mod pets {}

use pets::PetsExt;

fn call<S: permitted::Strategy<Identity: pets::can::GetPet>>(client: &permitted::Client<S>) {
    drop(client.pets().get_pet("rex"));
}

fn main() {}
