//! expects: the document does not say who may call `deletePet`
#[permitted::api("an_operation_is_not_annotated.yaml")]
pub mod pets {}

use pets::PetsExt;

fn call<S: permitted::Strategy<Identity: pets::can::GetPet>>(client: &permitted::Client<S>) {
    drop(client.pets().get_pet("rex"));
}

fn main() {}
