//! The twin of `ui/attacks/a_method_is_called_by_its_path.rs`.
use permitted_wix::products::{Products, ProductsExt};
use permitted_wix::{ApiKey, Client, Site};

fn call(client: &Client<ApiKey<Site>>) {
    drop(Products::create_product(&client.products(), &Default::default()));
}

fn main() {}
