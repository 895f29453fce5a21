//! expects: `query_sites` does not permit `App`
use permitted_wix::account::AccountExt;
use permitted_wix::{AppStrategy, Client};

fn call(client: &Client<AppStrategy>) {
    drop(client.account().query_sites(&Default::default()));
}

fn main() {}
