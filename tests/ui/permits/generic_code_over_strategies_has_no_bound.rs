//! expects: `create_product` does not permit `<S as Strategy>::Identity`
use permitted::Strategy;
use permitted_wix::Client;
use permitted_wix::products::ProductsExt;

fn import<S: Strategy>(client: &Client<S>) {
    drop(client.products().create_product(&Default::default()));
}

fn main() {}
