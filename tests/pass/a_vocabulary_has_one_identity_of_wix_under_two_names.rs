//! The twin of `ui/attacks/a_vocabulary_has_one_identity_of_wix_under_two_names.rs`.
#[permitted::identities("../ui/documents/pets.yaml")]
pub mod ids {}

#[permitted::api("../ui/documents/pets.yaml", identities = ids)]
pub mod pets {}

use pets::PetsExt;

fn call(client: &permitted::Client<impl permitted::Strategy<Identity = ids::Keeper>>) {
    drop(client.pets().delete_pet("rex"));
}
