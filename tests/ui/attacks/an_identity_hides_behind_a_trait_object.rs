//! expects: Identity` is not dyn compatible
use permitted::Identity;

fn hide(_: Box<dyn Identity>) {}

fn main() {}
