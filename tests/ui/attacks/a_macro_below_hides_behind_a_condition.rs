//! expects: `#[tokio::main]` stands below an attribute of `permitted`
#[permitted::identities("../documents/ids.yaml")]
#[cfg_attr(all(), tokio::main)]
pub mod ids {}

fn who() -> &'static str {
    <ids::Keeper as permitted::Identity>::NAME
}

fn main() {}
