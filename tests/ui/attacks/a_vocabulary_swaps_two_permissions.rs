//! expects: the document means `pets.read` by `crate::fake::permission::PetsRead`, which declares `pets.release`; it means
#[permitted::identities("../documents/ids.yaml")]
pub mod ids {}

pub mod fake {
    pub use crate::ids::*;
    pub mod permission {
        pub use crate::ids::permission::{PetsRead as PetsRelease, PetsRelease as PetsRead};
    }
}

#[permitted::api("../documents/shared.yaml", identities = crate::fake)]
pub mod shared {}

use shared::SharedExt;

fn call(client: &permitted::Client<impl permitted::Strategy<Identity = ids::Keeper>>) {
    drop(client.shared().release_pet("rex"));
}

fn main() {}
