//! What must compile, and has no twin: requests, their futures and pages are `Send`, and clients are `Sync` as well.
use std::future::IntoFuture;

use permitted_wix::identities::SiteAdmin;
use permitted_wix::products::{Products, V3QueryProductsRequest};
use permitted_wix::{ApiKey, Caller, Client, OAuth, Site};

fn send<T: Send>(_: T) {}

fn sync<T: Send + Sync>() {}

fn calls(products: Products<'_, SiteAdmin>) {
    send(products.create_product(&Default::default()));
    send(products.create_product(&Default::default()).into_future());
    send(products.query_products(&V3QueryProductsRequest::default()).items());
}

fn types() {
    sync::<Client<ApiKey<Site>>>();
    sync::<Client<OAuth<permitted_wix::identities::Visitor>>>();
    sync::<Caller>();
    sync::<Products<'_, SiteAdmin>>();
    sync::<permitted_wix::Error>();
}
