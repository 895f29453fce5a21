//! expects: `create_product` does not permit `Visitor`
use permitted_wix::identities::Visitor;
use permitted_wix::products::ProductsExt;
use permitted_wix::{Client, OAuth};

fn main() {
    let _ = |client: &Client<OAuth<Visitor>>| drop(client.products().create_product(&Default::default()));
}
