//! The twin of `ui/permits/an_account_key_creates_a_product.rs`.
use permitted_wix::products::ProductsExt;
use permitted_wix::{ApiKey, Client, SiteAndAccount};

fn call(client: &Client<ApiKey<SiteAndAccount>>) {
    drop(client.products().create_product(&Default::default()));
}

fn main() {}
