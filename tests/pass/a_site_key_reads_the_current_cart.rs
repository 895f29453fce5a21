//! The twin of `ui/permits/a_site_key_reads_the_current_cart.rs`.
#![allow(deprecated)]
use permitted_wix::current_cart::CurrentCartExt;
use permitted_wix::identities::Visitor;
use permitted_wix::{Client, OAuth};

fn call(client: &Client<OAuth<Visitor>>) {
    drop(client.current_cart().get_current_cart());
}

fn main() {}
