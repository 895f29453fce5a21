//! The twin of `ui/attacks/a_vocabulary_has_one_identity_under_two_names.rs`.
#[permitted::identities("../ui/documents/pets.yaml")]
pub mod ids {}

pub mod same {
    pub use super::ids::{Keeper, Visitor};
}

#[permitted::api("../ui/documents/pets.yaml", identities = self::same)]
pub mod pets {}

use pets::PetsExt;

fn call(client: &permitted::Client<impl permitted::Strategy<Identity = ids::Visitor>>) {
    drop(client.pets().get_pet("rex"));
}
