//! The twin of `ui/permits/generic_code_has_no_bound.rs`.
use permitted_wix::products::{Products, can};

fn import<I: can::CreateProduct>(products: Products<'_, I>) {
    drop(products.create_product(&Default::default()));
}

fn main() {}
