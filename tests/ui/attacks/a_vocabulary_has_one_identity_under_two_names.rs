//! expects: the document means `keeper` by `crate::fake::Keeper`, which declares `visitor`
//! An operation that permits both would have two implementations for it.
#[permitted::identities("../documents/pets.yaml")]
pub mod ids {}

pub mod fake {
    pub use crate::ids::{Visitor, Visitor as Keeper};
}

#[permitted::api("../documents/pets.yaml", identities = crate::fake)]
pub mod pets {}

use pets::PetsExt;

fn call(client: &permitted::Client<impl permitted::Strategy<Identity = ids::Visitor>>) {
    drop(client.pets().get_pet("rex"));
    drop(client.pets().delete_pet("rex"));
}

fn main() {}
