//! The twin of `ui/attacks/a_second_attribute_hides_behind_a_condition.rs`.
#[permitted::api("../ui/documents/pets.yaml")]
pub mod pets {}
