//! expects: `create_product` does not permit `VisitorIdentity`
use permitted_wix::identities::Visitor;
use permitted_wix::products::ProductsExt;
use permitted_wix::{Client, OAuth};
use serde as _;

fn call(client: &Client<OAuth<Visitor>>) {
    drop(client.products().create_product(&Default::default()));
}

fn main() {}
