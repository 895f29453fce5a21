//! The twin of `ui/attacks/a_crate_of_the_same_name_grants_everything.rs`.
#[permitted::api("../ui/documents/shared.yaml")]
pub mod shared {}

use permitted::{Client, Credential};
use shared::SharedExt;

permitted::grants! { Something: [shared::permission::PetsRelease] }

fn call(client: &Client<Credential<shared::identity::Keeper<Something>>>) {
    drop(client.shared().release_pet("rex"));
}
