//! expects: enum takes 0 generic arguments but 1 generic argument was supplied
#[permitted::identities("../documents/ids.yaml")]
pub mod ids {}

pub mod fake {
    pub use crate::ids::{Visitor as Keeper, permission};
}

#[permitted::api("../documents/shared.yaml", identities = crate::fake, only(operations("releasePet")))]
pub mod shared {}

fn main() {}
