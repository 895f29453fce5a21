//! expects: `get_current_cart` does not permit `SiteAdmin`
#![allow(deprecated)]
use permitted_wix::current_cart::CurrentCartExt;
use permitted_wix::{ApiKey, Client, Site};

fn call(client: &Client<ApiKey<Site>>) {
    drop(client.current_cart().get_current_cart());
}

fn main() {}
