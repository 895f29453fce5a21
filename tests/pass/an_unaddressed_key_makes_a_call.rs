//! The twin of `ui/permits/an_unaddressed_key_makes_a_call.rs`.
use permitted_wix::products::ProductsExt;
use permitted_wix::{ApiKey, Client, Error};

fn main() -> Result<(), Error> {
    let client = Client::new(ApiKey::new("IST.key").site("site"))?;
    drop(client.products().create_product(&Default::default()));
    Ok(())
}
