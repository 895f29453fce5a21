//! expects: `query_sites` does not permit `User`
use permitted_wix::identities::User;
use permitted_wix::account::AccountExt;
use permitted_wix::{AppStrategy, Client};

fn call(client: &Client<AppStrategy<User>>) {
    drop(client.account().query_sites(&Default::default()));
}

fn main() {}
