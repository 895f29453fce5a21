//! The twin of `ui/attacks/a_trait_object_has_two_identities.rs`.
#[permitted::api("../ui/documents/pets.yaml")]
pub mod pets {}

use pets::Pets;
use pets::identity::{Keeper, Visitor};

trait As<N> {
    type Who;
}

trait Two<A, B>: As<A, Who = Visitor> + As<B, Who = Keeper> {}

// The same projection on both sides.
fn convert<A, B>(pets: Pets<'_, <dyn Two<A, B> as As<A>>::Who>) -> Pets<'_, <dyn Two<A, B> as As<A>>::Who> {
    pets
}
