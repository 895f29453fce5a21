//! expects: a private key must never reach a browser
use permitted::oauth::PemKey;

fn main() {}
