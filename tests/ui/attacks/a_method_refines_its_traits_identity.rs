//! expects: type mismatch resolving
#[permitted::api("../documents/pets.yaml")]
pub mod pets {}

use permitted::{Client, Credential, Strategy};
use pets::identity::{Keeper, Visitor};

trait Gives {
    fn client(&self) -> Client<impl Strategy<Identity = Keeper>>;
}

impl Gives for Client<Credential<Visitor>> {
    fn client(&self) -> Client<Credential<Visitor>> {
        self.clone()
    }
}

fn main() {}
