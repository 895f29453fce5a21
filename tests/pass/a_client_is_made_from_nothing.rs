//! The twin of `ui/attacks/a_client_is_made_from_nothing.rs`.
use permitted_wix::{ApiKey, Client, Error, Site};

fn make() -> Result<Client<ApiKey<Site>>, Error> {
    Client::<ApiKey<Site>>::new(ApiKey::new("IST.key").site("site-id"))
}

fn main() {}
