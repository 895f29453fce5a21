//! The twin of `ui/permits/an_app_reads_the_current_cart.rs`.
#![allow(deprecated)]
use permitted_wix::current_cart::CurrentCartExt;
use permitted_wix::identities::Visitor;
use permitted_wix::{AppStrategy, Client};

fn call(client: &Client<AppStrategy<Visitor>>) {
    drop(client.current_cart().get_current_cart());
}

fn main() {}
