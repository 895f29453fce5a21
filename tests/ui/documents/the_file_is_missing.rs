//! expects: cannot read `no-such-file.yaml`
#[permitted::api("no-such-file.yaml")]
pub mod pets {}

fn main() {}
