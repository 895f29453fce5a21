//! The twin of `ui/attacks/an_identity_hides_behind_a_trait_object.rs`.
use permitted::Identity;

fn hide(_: Box<impl Identity>) {}

fn main() {}
