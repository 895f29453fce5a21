//! expects: `query_sites` does not permit `SiteAdmin`
use permitted_wix::account::AccountExt;
use permitted_wix::{ApiKey, Client, Site};

fn call(client: &Client<ApiKey<Site>>) {
    drop(client.account().query_sites(&Default::default()));
}

fn main() {}
