//! expects: `visitor` includes the unknown identity `keepr`
#[permitted::identities("a_shared_identity_is_misspelled.yaml")]
pub mod ids {}

#[permitted::api("shared.yaml", identities = crate::ids)]
pub mod shared {}

use shared::SharedExt;

fn call(client: &permitted::Client<permitted::Credential<ids::Keeper>>) {
    drop(client.shared().release_pet("rex"));
}

fn main() {}
