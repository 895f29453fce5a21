//! The twin of `ui/documents/an_operation_is_not_annotated.rs`.
#[permitted::api("../ui/documents/pets.yaml")]
pub mod pets {}

use pets::PetsExt;

fn call<S: permitted::Strategy<Identity: pets::can::GetPet>>(client: &permitted::Client<S>) {
    drop(client.pets().get_pet("rex"));
}

fn main() {}
