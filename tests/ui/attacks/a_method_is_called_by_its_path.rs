//! expects: `create_product` does not permit `Visitor`
use permitted_wix::identities::Visitor;
use permitted_wix::products::{Products, ProductsExt};
use permitted_wix::{Client, OAuth};

fn call(client: &Client<OAuth<Visitor>>) {
    drop(Products::create_product(&client.products(), &Default::default()));
}

fn main() {}
