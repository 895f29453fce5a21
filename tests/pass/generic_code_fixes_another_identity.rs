//! The twin of `ui/attacks/generic_code_fixes_another_identity.rs`.
use permitted::Strategy;
use permitted_wix::Client;
use permitted_wix::identities::SiteAdmin;
use permitted_wix::products::ProductsExt;

fn call<S: Strategy<Identity = SiteAdmin>>(client: &Client<S>) {
    drop(client.products().create_product(&Default::default()));
}
