//! The twin of `ui/attacks/a_method_s_path_names_another_identity.rs`.
use permitted_wix::identities::SiteAdmin;
use permitted_wix::products::Products;

fn call(products: Products<'_, SiteAdmin>) {
    drop(Products::<'_, SiteAdmin>::create_product(&products, &Default::default()));
}
