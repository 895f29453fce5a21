//! expects: `get_current_cart` does not permit `AdminIdentity`
#![allow(deprecated)]
use permitted_wix::current_cart::CurrentCartExt;
use permitted_wix::{ApiKey, Client, SiteAndAccount};

fn call(client: &Client<ApiKey<SiteAndAccount>>) {
    drop(client.current_cart().get_current_cart());
}

fn main() {}
