//! The twin of `ui/attacks/a_type_is_shared_from_another_file.rs`.
#[permitted::types("../ui/documents/types.yaml")]
pub mod types {}

#[permitted::api("../ui/documents/cart.yaml", types("../ui/documents/types.yaml" = self::types))]
pub mod cart {}
