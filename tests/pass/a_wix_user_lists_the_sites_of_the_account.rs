//! The twin of `ui/permits/a_wix_user_lists_the_sites_of_the_account.rs`.
use permitted_wix::account::AccountExt;
use permitted_wix::identities::AccountUser;
use permitted_wix::{Client, WixUser};

fn call(client: &Client<WixUser<AccountUser>>) {
    drop(client.account().query_sites(&Default::default()));
}

fn main() {}
