//! The twin of `ui/permits/an_app_lists_the_sites_of_the_account.rs`.
use permitted_wix::account::AccountExt;
use permitted_wix::{ApiKey, Client, SiteAndAccount};

fn call(client: &Client<ApiKey<SiteAndAccount>>) {
    drop(client.account().query_sites(&Default::default()));
}

fn main() {}
