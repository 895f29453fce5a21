//! The twin of `ui/permits/generic_code_over_strategies_has_no_bound.rs`.
use permitted::Strategy;
use permitted_wix::Client;
use permitted_wix::products::{ProductsExt, can};

fn import<S: Strategy<Identity: can::CreateProduct>>(client: &Client<S>) {
    drop(client.products().create_product(&Default::default()));
}

fn main() {}
