//! expects: the document means `keeper` by `crate::fake::Keeper`, which declares `site-admin`
pub mod fake {
    pub use permitted_wix::identities::{SiteAdmin as Keeper, Visitor, permission};
}

#[permitted::api("../documents/pets.yaml", identities = crate::fake)]
pub mod pets {}

use pets::PetsExt;

fn call(client: &permitted_wix::Client<permitted_wix::ApiKey<permitted_wix::Site>>) {
    drop(client.pets().delete_pet("rex"));
}

fn main() {}
