//! What must compile, and has no twin: the attribute, the file and the module come from a macro of the user's own.
macro_rules! bindings {
    ($name:ident, $file:literal) => {
        #[permitted::api($file)]
        pub mod $name {}
    };
}

bindings!(pets, "../ui/documents/pets.yaml");

use permitted::{Client, Credential};
use pets::PetsExt;

fn call(client: &Client<Credential<pets::identity::Keeper>>) {
    drop(client.pets().delete_pet("rex"));
}
