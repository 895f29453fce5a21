//! expects: mismatched types
use permitted_wix::identities::{SiteAdmin, Visitor};
use permitted_wix::products::{Products, ProductsExt};
use permitted_wix::{Client, OAuth};

fn import(products: Products<'_, SiteAdmin>) {
    drop(products.create_product(&Default::default()));
}

fn call(client: &Client<OAuth<Visitor>>) {
    import(client.products());
}

fn main() {}
