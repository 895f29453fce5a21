//! expects: the secret of a program must never reach a browser
use permitted::oauth::{Assertion, AssertionSigner};

fn assert(key: impl AssertionSigner) -> Assertion {
    Assertion::new(key, "page")
}

fn main() {}
