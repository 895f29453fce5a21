//! expects: mismatched types
use permitted_wix::identities::Visitor;
use permitted_wix::{ApiKey, Client, OAuth, Site};

fn swap(visitor: &mut Client<OAuth<Visitor>>, admin: &mut Client<ApiKey<Site>>) {
    std::mem::swap(visitor, admin);
}

fn main() {}
