//! expects: the document means `pets.release` by `crate::fake::permission::PetsRelease`, which declares `pets.read`
#[permitted::identities("../documents/ids.yaml")]
pub mod ids {}

pub mod fake {
    pub use crate::ids::*;
    pub mod permission {
        pub use crate::ids::permission::{PetsRead, PetsRead as PetsRelease};
    }
}

#[permitted::api("../documents/shared.yaml", identities = crate::fake)]
pub mod shared {}

use shared::SharedExt;

fn call(client: &permitted::Client<impl permitted::Strategy<Identity = ids::Keeper>>) {
    drop(client.shared().release_pet("rex"));
}

fn main() {}
