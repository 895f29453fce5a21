//! expects: `get_current_cart` does not permit `User`
#![allow(deprecated)]
use permitted_wix::identities::User;
use permitted_wix::current_cart::CurrentCartExt;
use permitted_wix::{AppStrategy, Client};

fn call(client: &Client<AppStrategy<User>>) {
    drop(client.current_cart().get_current_cart());
}

fn main() {}
