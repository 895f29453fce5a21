//! The twin of `ui/attacks/a_call_hides_in_a_closure.rs`.
use permitted_wix::products::ProductsExt;
use permitted_wix::{ApiKey, Client, Site};

fn main() {
    let _ = |client: &Client<ApiKey<Site>>| drop(client.products().create_product(&Default::default()));
}
