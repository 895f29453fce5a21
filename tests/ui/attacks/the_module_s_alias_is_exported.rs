//! expects: unresolved import `__p`
#[permitted::api("../documents/pets.yaml")]
pub mod pets {
    pub use __p::Handle;
}

fn main() {}
