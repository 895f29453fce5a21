//! expects: `ImportKey` was not granted `WixStoresProductCreate`
use permitted_wix::identities::permission::WixStoresProductRead;
use permitted_wix::products::ProductsExt;
use permitted_wix::{ApiKey, Client, Site};

permitted_wix::grants! { ImportKey: [WixStoresProductRead] }

fn call(client: &Client<ApiKey<Site, ImportKey>>) {
    drop(client.products().get_product("product-id"));
    drop(client.products().create_product(&Default::default()));
}

fn main() {}
