//! The twin of `ui/attacks/a_vocabulary_has_another_identity_under_a_name.rs`.
#[permitted::identities("../ui/documents/ids.yaml")]
pub mod ids {}

pub mod same {
    pub use super::ids::{Keeper, Visitor, permission};
}

#[permitted::api("../ui/documents/shared.yaml", identities = self::same, only(operations("releasePet")))]
pub mod shared {}

use shared::SharedExt;

fn call(client: &permitted::Client<impl permitted::Strategy<Identity = ids::Keeper>>) {
    drop(client.shared().release_pet("rex"));
}
