//! expects: type mismatch resolving `<Credential<Visitor> as Strategy>::Identity == Keeper`
#[permitted::api("../documents/pets.yaml")]
pub mod pets {}

use permitted::{Credential, Strategy};
use pets::identity::{Keeper, Visitor};

fn lift(visitor: Credential<Visitor>) -> impl Strategy<Identity = Keeper> {
    visitor
}

fn main() {}
