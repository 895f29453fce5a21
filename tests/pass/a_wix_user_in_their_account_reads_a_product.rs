//! The twin of `ui/permits/a_wix_user_in_their_account_reads_a_product.rs`.
use permitted_wix::identities::User;
use permitted_wix::products::ProductsExt;
use permitted_wix::{Client, WixUser};

fn call(client: &Client<WixUser<User>>) {
    drop(client.products().get_product("product-1"));
}

fn main() {}
