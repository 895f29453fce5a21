//! The twin of `ui/spec/an_argument_is_misspelled.rs`.
#[permitted::api("../ui/spec/pets.yaml", only(tags("pets")))]
pub mod pets {}

use pets::PetsExt;

fn call<S: permitted::Strategy<Identity: pets::can::GetPet>>(client: &permitted::Client<S>) {
    drop(client.pets().get_pet("rex"));
}

fn main() {}
