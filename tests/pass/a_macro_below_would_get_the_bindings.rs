//! The twin of `ui/attacks/a_macro_below_would_get_the_bindings.rs`. An attribute of the formatter's is left out, so a macro of
//! its name sees nothing.
mod rustfmt {
    pub(super) use tokio::main as skip;
}

#[permitted::api("../ui/documents/pets.yaml")]
#[allow(dead_code)]
#[rustfmt::skip]
pub mod pets {}

use pets::PetsExt;

fn call(client: &permitted::Client<permitted::Credential<pets::identity::Keeper>>) {
    drop(client.pets().delete_pet("rex"));
}

fn main() {}
