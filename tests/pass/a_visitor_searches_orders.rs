//! The twin of `ui/permits/a_visitor_searches_orders.rs`.
use permitted_wix::identities::Member;
use permitted_wix::orders::OrdersExt;
use permitted_wix::{Client, OAuth};

fn call(client: &Client<OAuth<Member>>) {
    drop(client.orders().search_orders(&Default::default()));
}

fn main() {}
