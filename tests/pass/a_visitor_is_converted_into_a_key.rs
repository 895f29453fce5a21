//! The twin of `ui/attacks/a_visitor_is_converted_into_a_key.rs`.
use permitted_wix::identities::Visitor;
use permitted_wix::{Client, OAuth};

fn convert(visitor: Client<OAuth<Visitor>>) -> Client<OAuth<Visitor>> {
    visitor.into()
}

fn main() {}
