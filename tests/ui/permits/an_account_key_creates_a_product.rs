//! expects: `create_product` does not permit `AccountAdmin`
use permitted_wix::products::ProductsExt;
use permitted_wix::{Account, ApiKey, Client};

fn call(client: &Client<ApiKey<Account>>) {
    drop(client.products().create_product(&Default::default()));
}

fn main() {}
