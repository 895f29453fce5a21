//! A downcast compiles, and finds no other client.
use std::any::Any;

use permitted_wix::{ApiKey, Client, OAuth, Site};

#[test]
fn a_client_is_itself_behind_any() {
    let visitor: Box<dyn Any> = Box::new(Client::new(OAuth::visitor("id")).unwrap());
    assert!(visitor.downcast_ref::<Client<ApiKey<Site>>>().is_none());
    assert!(visitor.downcast_ref::<Client<OAuth<permitted_wix::identities::Visitor>>>().is_some());
}
