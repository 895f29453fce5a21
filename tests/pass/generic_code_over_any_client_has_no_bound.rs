//! The twin of `ui/permits/generic_code_over_any_client_has_no_bound.rs`.
use permitted::Strategy;
use permitted_wix::Client;
use permitted_wix::products::{ProductsExt, can};

pub fn look<S: Strategy<Identity: can::GetProduct>>(client: &Client<S>) {
    drop(client.products().get_product("mug"));
}
