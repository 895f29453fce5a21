//! expects: unknown identity `vistor`
#[permitted::api("an_identity_is_misspelled.yaml")]
pub mod pets {}

use pets::PetsExt;

fn call<S: permitted::Strategy<Identity: pets::can::GetPet>>(client: &permitted::Client<S>) {
    drop(client.pets().get_pet("rex"));
}

fn main() {}
