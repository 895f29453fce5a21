//! expects: `Rc<()>` was not granted `
extern crate permitted as real;
extern crate self as permitted;

pub use real::*;

pub trait Grants<P> {}
impl<T, P> Grants<P> for T {}

#[real::api("../documents/shared.yaml")]
pub mod shared {}

use shared::SharedExt;

type Nothing = std::rc::Rc<()>;

fn call(client: &Client<Credential<shared::identity::Keeper<Nothing>>>) {
    drop(client.shared().release_pet("rex"));
}

fn main() {}
