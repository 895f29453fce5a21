//! The twin of `ui/permits/a_key_has_neither_site_nor_account.rs`.
use permitted_wix::{ApiKey, Client};

fn main() {
    drop(Client::new(ApiKey::new("IST.key").site("site-id")));
}
