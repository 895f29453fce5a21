//! The twin of `ui/attacks/a_macro_below_hides_behind_a_condition.rs`.
#[permitted::identities("../ui/documents/ids.yaml")]
#[cfg_attr(all(), allow(dead_code))]
pub mod ids {}

fn who() -> &'static str {
    <ids::Keeper as permitted::Identity>::NAME
}

fn main() {}
