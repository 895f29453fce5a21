//! expects: `create_product` does not permit `Visitor`
use permitted_wix::identities::Visitor;
use permitted_wix::products::{Products, can};

trait Import {
    fn import(products: Products<'_, Visitor>)
    where
        Visitor: can::CreateProduct,
    {
        drop(products.create_product(&Default::default()));
    }
}

fn main() {}
