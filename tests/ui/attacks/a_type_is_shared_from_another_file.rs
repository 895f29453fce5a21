//! expects: the types of `crate::types` are made from another file than the document refers to
#[permitted::types("../documents/money.yaml")]
pub mod types {}

#[permitted::api("../documents/cart.yaml", types("../documents/types.yaml" = crate::types))]
pub mod cart {}

fn main() {}
