//! expects: no function or associated item named `default` found
use permitted_wix::{ApiKey, Client, Site};

fn make() -> Client<ApiKey<Site>> {
    Client::<ApiKey<Site>>::default()
}

fn main() {}
