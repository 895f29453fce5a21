//! The twin of `ui/attacks/two_clients_are_swapped.rs`.
use permitted_wix::identities::Visitor;
use permitted_wix::{Client, OAuth};

fn swap(visitor: &mut Client<OAuth<Visitor>>, other: &mut Client<OAuth<Visitor>>) {
    std::mem::swap(visitor, other);
}

fn main() {}
