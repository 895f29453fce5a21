//! The twin of `ui/permits/a_visitor_of_a_headless_site_elevates.rs`.
use permitted_wix::identities::Visitor;
use permitted_wix::{AppStrategy, Client, DelegatedSession as _};

fn elevate(client: &Client<AppStrategy<Visitor>>) {
    drop(client.elevate());
}

fn main() {}
