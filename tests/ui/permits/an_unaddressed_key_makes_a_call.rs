//! expects: an API key needs a site id, an account id, or both
use permitted_wix::products::ProductsExt;
use permitted_wix::{ApiKey, Client, Error};

fn main() -> Result<(), Error> {
    let client = Client::new(ApiKey::new("IST.key"))?;
    drop(client.products().create_product(&Default::default()));
    Ok(())
}
