//! expects: `get_product` does not permit `AccountUser`
use permitted_wix::identities::AccountUser;
use permitted_wix::products::ProductsExt;
use permitted_wix::{Client, WixUser};

fn call(client: &Client<WixUser<AccountUser>>) {
    drop(client.products().get_product("product-1"));
}

fn main() {}
