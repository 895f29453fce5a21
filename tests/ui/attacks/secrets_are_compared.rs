//! expects: binary operation `==` cannot be applied to type
use permitted::SecretString;

fn same(one: &SecretString, other: &SecretString) -> bool {
    one == other
}

fn main() {}
