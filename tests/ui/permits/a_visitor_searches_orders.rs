//! expects: `search_orders` does not permit `Visitor`
use permitted_wix::identities::Visitor;
use permitted_wix::orders::OrdersExt;
use permitted_wix::{Client, OAuth};

fn call(client: &Client<OAuth<Visitor>>) {
    drop(client.orders().search_orders(&Default::default()));
}

fn main() {}
