//! expects: `delete_pet` does not permit `Visitor`
#[permitted::api("../documents/pets.yaml")]
pub mod pets {}

use pets::Pets;
use pets::identity::Visitor;

fn call(handle: Pets<'_, Visitor>) {
    let method = Pets::delete_pet;
    drop(method(&handle, "rex"));
}

fn main() {}
