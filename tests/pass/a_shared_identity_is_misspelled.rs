//! The twin of `ui/documents/a_shared_identity_is_misspelled.rs`.
#[permitted::identities("../ui/documents/ids.yaml")]
pub mod ids {}

#[permitted::api("../ui/documents/shared.yaml", identities = self::ids)]
pub mod shared {}

use shared::SharedExt;

fn call(client: &permitted::Client<permitted::Credential<ids::Keeper>>) {
    drop(client.shared().release_pet("rex"));
}

fn main() {}
