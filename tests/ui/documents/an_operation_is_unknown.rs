//! expects: there is no operation `getPets`
#[permitted::api("pets.yaml", only(operations("getPets")))]
pub mod pets {}

fn main() {}
