//! expects: the document means `keeper` by `fakes::fake::Keeper`, which declares
#[permitted::identities("../documents/ids.yaml")]
pub mod ids {}

mod more {
    pub use crate::others::Owner as Keeper;
}

#[permitted::identities("../documents/owners.yaml")]
pub mod others {}

pub mod fakes {
    pub mod fake {
        pub use crate::ids::{Visitor, permission};
        pub use crate::more::*;
    }
}

#[permitted::api("../documents/shared.yaml", identities = fakes::fake)]
pub mod shared {}

use shared::SharedExt;

fn call(client: &permitted::Client<impl permitted::Strategy<Identity = others::Owner>>) {
    drop(client.shared().release_pet("rex"));
}

fn main() {}
