//! expects: the types of `crate::types` are made from another file than the document refers to
#[permitted::types("../spec/money.yaml")]
pub mod types {}

#[permitted::api("../spec/cart.yaml", types("../spec/types.yaml" = crate::types))]
pub mod cart {}

fn main() {}
