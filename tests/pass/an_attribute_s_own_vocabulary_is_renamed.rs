//! The twin of `ui/attacks/an_attribute_s_own_vocabulary_is_renamed.rs`.
#[permitted::api("../ui/documents/pets.yaml")]
pub mod pets {}

#[permitted::api("../ui/documents/pets.yaml", identities = self::pets::identity)]
pub mod more {}

use more::MoreExt;
use pets::PetsExt;

fn call(client: &permitted::Client<permitted::Credential<pets::identity::Keeper>>) {
    drop(client.pets().delete_pet("rex"));
    drop(client.more().delete_pet("rex"));
}
