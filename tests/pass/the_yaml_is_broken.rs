//! The twin of `ui/documents/the_yaml_is_broken.rs`.
#[permitted::api("../ui/documents/pets.yaml")]
pub mod pets {}

use pets::PetsExt;

fn call<S: permitted::Strategy<Identity: pets::can::GetPet>>(client: &permitted::Client<S>) {
    drop(client.pets().get_pet("rex"));
}

fn main() {}
