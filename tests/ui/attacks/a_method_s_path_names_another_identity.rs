//! expects: mismatched types
use permitted_wix::identities::{SiteAdmin, Visitor};
use permitted_wix::products::Products;

fn call(products: Products<'_, Visitor>) {
    drop(Products::<'_, SiteAdmin>::create_product(&products, &Default::default()));
}

fn main() {}
