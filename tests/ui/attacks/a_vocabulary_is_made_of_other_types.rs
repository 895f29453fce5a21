//! expects: `()` is not an identity
#[permitted::identities("../documents/ids.yaml")]
pub mod ids {}

pub mod fake {
    pub use crate::ids::{Keeper, permission};
    pub type Visitor = ();
}

#[permitted::api("../documents/shared.yaml", identities = crate::fake)]
pub mod shared {}

use shared::SharedExt;

fn call(client: &permitted::Client<impl permitted::Strategy<Identity = ids::Keeper>>) {
    drop(client.shared().release_pet("rex"));
}

fn main() {}
