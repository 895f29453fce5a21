//! expects: the document means `visitor` by `crate::fake::Visitor`, which declares `keeper`; it means
#[permitted::api("../documents/pets.yaml")]
pub mod pets {}

pub mod fake {
    pub use crate::pets::identity::{Keeper as Visitor, Visitor as Keeper};
}

#[permitted::api("../documents/pets.yaml", identities = crate::fake)]
pub mod more {}

fn main() {}
