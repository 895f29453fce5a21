//! A downcast compiles, and finds no handle of another identity.
#[permitted::api("../ui/documents/pets.yaml")]
pub mod pets {}

use std::any::Any;
use std::sync::OnceLock;

use permitted::{Client, Credential, Server};
use pets::identity::{Keeper, Visitor};
use pets::{Pets, PetsExt};

#[test]
fn a_handle_is_itself_behind_any() {
    static CLIENT: OnceLock<Client<Credential<Visitor>>> = OnceLock::new();
    let strategy = Credential::assume(Server::loopback("http://127.0.0.1:9").unwrap());
    let client = CLIENT.get_or_init(|| Client::new(strategy).unwrap());
    let handle: Box<dyn Any> = Box::new(client.pets());
    assert!(handle.downcast_ref::<Pets<'static, Keeper>>().is_none());
    assert!(handle.downcast_ref::<Pets<'static, Visitor>>().is_some());
}
