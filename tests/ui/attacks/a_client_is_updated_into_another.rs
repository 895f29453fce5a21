//! expects: mismatched types
use permitted_wix::identities::Visitor;
use permitted_wix::{ApiKey, Client, OAuth, Site};

fn update(admin: &mut Client<ApiKey<Site>>, visitor: Client<OAuth<Visitor>>) {
    *admin = visitor;
}

fn main() {}
