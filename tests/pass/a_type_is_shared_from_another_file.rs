//! The twin of `ui/attacks/a_type_is_shared_from_another_file.rs`.
#[permitted::types("../ui/spec/types.yaml")]
pub mod types {}

#[permitted::api("../ui/spec/cart.yaml", types("../ui/spec/types.yaml" = self::types))]
pub mod cart {}
