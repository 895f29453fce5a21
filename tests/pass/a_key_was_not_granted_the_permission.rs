//! The twin of `ui/permits/a_key_was_not_granted_the_permission.rs`.
use permitted_wix::identities::permission::{WixStoresProductCreate, WixStoresProductRead};
use permitted_wix::products::ProductsExt;
use permitted_wix::{ApiKey, Client, Site};

permitted_wix::grants! { ImportKey: [WixStoresProductRead, WixStoresProductCreate] }

fn call(client: &Client<ApiKey<Site, ImportKey>>) {
    drop(client.products().get_product("product-id"));
    drop(client.products().create_product(&Default::default()));
}

fn main() {}
