//! The twin of `ui/attacks/the_users_crate_implements_a_trait.rs`.
#[permitted::api("../ui/documents/pets.yaml")]
pub mod pets {}

trait Mine {}
impl Mine for pets::identity::Visitor {}
