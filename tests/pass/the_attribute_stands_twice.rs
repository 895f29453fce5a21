//! The twin of `ui/attacks/the_attribute_stands_twice.rs`.
#[permitted::api("../ui/documents/pets.yaml")]
pub mod pets {}
