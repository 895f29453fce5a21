//! The twin of `ui/documents/an_operation_is_unknown.rs`.
#[permitted::api("../ui/documents/pets.yaml", only(operations("getPet")))]
pub mod pets {}

use pets::PetsExt;

fn call<S: permitted::Strategy<Identity: pets::can::GetPet>>(client: &permitted::Client<S>) {
    drop(client.pets().get_pet("rex"));
}

fn main() {}
