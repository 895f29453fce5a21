//! expects: `get_current_cart` does not permit `App`
#![allow(deprecated)]
use permitted_wix::current_cart::CurrentCartExt;
use permitted_wix::{AppStrategy, Client};

fn call(client: &Client<AppStrategy>) {
    drop(client.current_cart().get_current_cart());
}

fn main() {}
