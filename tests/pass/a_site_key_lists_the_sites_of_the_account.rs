//! The twin of `ui/permits/a_site_key_lists_the_sites_of_the_account.rs`.
use permitted_wix::account::AccountExt;
use permitted_wix::{Account, ApiKey, Client};

fn call(client: &Client<ApiKey<Account>>) {
    drop(client.account().query_sites(&Default::default()));
}

fn main() {}
