//! The twin of `ui/attacks/the_attribute_stands_twice.rs`.
#[permitted::api("../ui/spec/pets.yaml")]
pub mod pets {}
