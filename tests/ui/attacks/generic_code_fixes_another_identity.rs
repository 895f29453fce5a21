//! expects: `create_product` does not permit `Visitor`
use permitted::Strategy;
use permitted_wix::Client;
use permitted_wix::identities::Visitor;
use permitted_wix::products::ProductsExt;

fn call<S: Strategy<Identity = Visitor>>(client: &Client<S>) {
    drop(client.products().create_product(&Default::default()));
}

fn main() {}
