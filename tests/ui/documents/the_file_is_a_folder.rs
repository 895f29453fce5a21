//! expects: cannot read `.`
#[permitted::api(".")]
pub mod pets {}

fn main() {}
