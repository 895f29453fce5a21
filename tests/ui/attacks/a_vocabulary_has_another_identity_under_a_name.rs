//! expects: the document means `keeper` by `crate::fake::Keeper`, which declares `visitor`
#[permitted::identities("../documents/pets.yaml")]
pub mod ids {}

pub mod fake {
    pub use crate::ids::Visitor as Keeper;
}

#[permitted::api("../documents/pets.yaml", identities = crate::fake, only(operations("deletePet")))]
pub mod pets {}

use pets::PetsExt;

fn call(client: &permitted::Client<impl permitted::Strategy<Identity = ids::Visitor>>) {
    drop(client.pets().delete_pet("rex"));
}

fn main() {}
