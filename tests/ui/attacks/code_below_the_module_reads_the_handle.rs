//! expects: of struct `__bindings::Pets` is private
#[permitted::api("../documents/pets.yaml")]
pub mod pets {
    pub mod below {
        use super::*;
        pub fn gone(visitor: Pets<'_, identity::Visitor>) -> impl Sized {
            visitor.0
        }
    }
}

fn main() {}
