//! expects: overflow evaluating the requirement
#[permitted::api("../documents/pets.yaml")]
pub mod pets {}

use pets::can;
use pets::identity::Visitor;

trait Lie {
    type Who<'a>
    where
        Self::Who<'a>: can::DeletePet;
}

impl Lie for () {
    type Who<'a>
        = Visitor
    where
        Self::Who<'a>: can::DeletePet;
}

fn main() {}
