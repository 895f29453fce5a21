//! expects: the document means `visitor` by `crate::fake::Visitor`, which declares `site-admin`
//! The identity is another crate's, which could implement more traits in its next version.
pub mod fake {
    pub use permitted_wix::identities::{SiteAdmin as Keeper, SiteAdmin as Visitor, permission};
}

#[permitted::api("../documents/pets.yaml", identities = crate::fake)]
pub mod pets {}

use pets::PetsExt;

fn call(client: &permitted_wix::Client<permitted_wix::ApiKey<permitted_wix::Site>>) {
    drop(client.pets().delete_pet("rex"));
}

fn main() {}
