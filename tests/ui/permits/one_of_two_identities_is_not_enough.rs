//! expects: `search_orders` does not permit `Either<Visitor, MemberIdentity>`
use permitted::Either;
use permitted_wix::identities::{Member, Visitor};
use permitted_wix::orders::OrdersExt;
use permitted_wix::{Client, OAuth};

fn call(client: &Client<Either<OAuth<Visitor>, OAuth<Member>>>) {
    drop(client.orders().search_orders(&Default::default()));
}

fn main() {}
