//! expects: `create_product` does not permit `I`
use permitted_wix::products::Products;

fn import<I>(products: Products<'_, I>) {
    drop(products.create_product(&Default::default()));
}

fn main() {}
