//! expects: unresolved import `__p`
#[permitted::api("../spec/pets.yaml")]
pub mod pets {
    pub use __p::Handle;
}

fn main() {}
