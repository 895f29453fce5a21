//! The twin of `ui/permits/a_key_for_both_reads_the_current_cart.rs`.
#![allow(deprecated)]
use permitted_wix::current_cart::CurrentCartExt;
use permitted_wix::identities::Member;
use permitted_wix::{Client, OAuth};

fn call(client: &Client<OAuth<Member>>) {
    drop(client.current_cart().get_current_cart());
}

fn main() {}
