//! The twin of `ui/attacks/two_clients_are_swapped.rs`.
use permitted_wix::identities::Visitor;
use permitted_wix::{Client, OAuth};

fn exchange<T>(_: &mut T, _: &mut T) {}

fn swap(visitor: &mut Client<OAuth<Visitor>>, other: &mut Client<OAuth<Visitor>>) {
    exchange(visitor, other);
}

fn main() {}
