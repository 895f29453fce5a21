//! What must compile, and has no twin: types of a document that are called as the prelude's stand in `types`, so a glob import of the
//! bindings hides nothing.
#[permitted::api("../models/hygiene.yaml")]
pub mod hygiene {}

use hygiene::*;
use permitted_wix::products::*;

fn first<T: Clone + Default + Send>(all: Vec<Option<Box<T>>>) -> Result<String, T> {
    let found: Option<T> = all.into_iter().flatten().map(|one| *one).next();
    match found {
        Some(one) => Err(one),
        None => Ok(String::default()),
    }
}

fn both(
    one: hygiene::types::Option,
    product: &Product,
) -> (hygiene::types::Vec, permitted_wix::products::types::Option) {
    drop((one, product));
    Default::default()
}
