//! expects: `Visitor` is not a strategy
use permitted_wix::Client;
use permitted_wix::identities::Visitor;

fn shop(client: &Client<Visitor>) {}

fn main() {}
