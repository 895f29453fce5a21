//! expects: `S` is not a strategy
use permitted_wix::Client;
use permitted_wix::products::ProductsExt;

fn look<S>(client: &Client<S>) {
    drop(client.products().get_product("mug"));
}

fn main() {}
