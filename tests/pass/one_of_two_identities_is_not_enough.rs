//! The twin of `ui/permits/one_of_two_identities_is_not_enough.rs`.
#![allow(deprecated)]
use permitted::Either;
use permitted_wix::current_cart::CurrentCartExt;
use permitted_wix::identities::{Member, Visitor};
use permitted_wix::{Client, OAuth};

fn call(client: &Client<Either<OAuth<Visitor>, OAuth<Member>>>) {
    drop(client.current_cart().get_current_cart());
}

fn main() {}
