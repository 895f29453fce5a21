//! expects: mismatched types
#[permitted::api("../documents/pets.yaml")]
pub mod pets {}

use pets::Pets;
use pets::identity::{Keeper, Visitor};

trait As<N> {
    type Who;
}

trait Two<A, B>: As<A, Who = Visitor> + As<B, Who = Keeper> {}

// With the same number twice, one projection would have two values.
fn convert<A, B>(pets: Pets<'_, <dyn Two<A, B> as As<A>>::Who>) -> Pets<'_, <dyn Two<A, B> as As<B>>::Who> {
    pets
}

fn main() {}
