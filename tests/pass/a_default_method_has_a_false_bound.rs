//! The twin of `ui/attacks/a_default_method_has_a_false_bound.rs`.
use permitted_wix::identities::SiteAdmin;
use permitted_wix::products::{Products, can};

trait Import {
    fn import(products: Products<'_, SiteAdmin>)
    where
        SiteAdmin: can::CreateProduct,
    {
        drop(products.create_product(&Default::default()));
    }
}

fn main() {}
