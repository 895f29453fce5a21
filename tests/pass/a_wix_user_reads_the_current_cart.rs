//! The twin of `ui/permits/a_wix_user_reads_the_current_cart.rs`.
#![allow(deprecated)]
use permitted_wix::current_cart::CurrentCartExt;
use permitted_wix::identities::Member;
use permitted_wix::{AppStrategy, Client};

fn call(client: &Client<AppStrategy<Member>>) {
    drop(client.current_cart().get_current_cart());
}

fn main() {}
