//! The twin of `ui/permits/serde_has_a_visitor_too.rs`.
use permitted_wix::products::ProductsExt;
use permitted_wix::{ApiKey, Client, Site};
use serde as _;

fn call(client: &Client<ApiKey<Site>>) {
    drop(client.products().create_product(&Default::default()));
}

fn main() {}
