//! expects: an API key needs a site id, an account id, or both
use permitted_wix::{ApiKey, Client};

fn main() {
    drop(Client::new(ApiKey::new("IST.key")));
}
