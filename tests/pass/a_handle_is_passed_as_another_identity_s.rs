//! The twin of `ui/attacks/a_handle_is_passed_as_another_identity_s.rs`.
use permitted_wix::identities::SiteAdmin;
use permitted_wix::products::{Products, ProductsExt};
use permitted_wix::{ApiKey, Client, Site};

fn import(products: Products<'_, SiteAdmin>) {
    drop(products.create_product(&Default::default()));
}

fn call(client: &Client<ApiKey<Site>>) {
    import(client.products());
}

fn main() {}
