//! expects: a signing key must never reach a browser
use permitted::strategy::HttpSignature;

fn main() {}
