//! expects: mismatched types
use permitted_wix::identities::Visitor;
use permitted_wix::{ApiKey, Client, OAuth, Site};

// As `std::mem::swap`, of which rustc shows another text where the standard library's source is installed.
fn exchange<T>(_: &mut T, _: &mut T) {}

fn swap(visitor: &mut Client<OAuth<Visitor>>, admin: &mut Client<ApiKey<Site>>) {
    exchange(visitor, admin);
}

fn main() {}
