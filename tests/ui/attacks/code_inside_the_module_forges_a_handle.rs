//! expects: mismatched types
#[permitted::api("../documents/pets.yaml")]
pub mod pets {
    pub fn forge(visitor: Pets<'_, identity::Visitor>) -> Pets<'_, identity::Keeper> {
        Pets { ..visitor }
    }
}

fn main() {}
