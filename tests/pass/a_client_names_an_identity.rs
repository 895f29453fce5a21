//! The twin of `ui/permits/a_client_names_an_identity.rs`.
use permitted_wix::identities::Visitor;
use permitted_wix::{Client, OAuth};

fn shop(_client: &Client<OAuth<Visitor>>) {}

fn main() {}
