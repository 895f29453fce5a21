//! The twin of `ui/permits/a_visitor_creates_a_product.rs`.
use permitted_wix::products::ProductsExt;
use permitted_wix::{ApiKey, Client, Site};

fn call(client: &Client<ApiKey<Site>>) {
    drop(client.products().create_product(&Default::default()));
}

fn main() {}
