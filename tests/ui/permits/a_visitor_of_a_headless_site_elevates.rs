//! expects: no method named `elevate` found
use permitted_wix::identities::Visitor;
use permitted_wix::{Client, DelegatedSession as _, OAuth};

fn elevate(client: &Client<OAuth<Visitor>>) {
    drop(client.elevate());
}

fn main() {}
