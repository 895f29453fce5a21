//! expects: `open_safe` does not permit `Till`
extern crate permitted as real;
extern crate self as permitted;

pub use real::*;

pub trait Second<B> {
    type Out;
}
impl<A, B> Second<B> for A {
    type Out = B;
}
pub type Both<A, B> = <A as Second<B>>::Out;

#[real::api("../documents/schemes.yaml")]
pub mod schemes {}

use schemes::SchemesExt;

fn call(client: &Client<Credential<schemes::identity::Till>>) {
    drop(client.schemes().open_safe());
}

fn main() {}
