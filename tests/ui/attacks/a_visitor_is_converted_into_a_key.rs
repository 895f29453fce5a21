//! expects: the trait bound `Client<ApiKey<permitted_wix::Site>>: From<Client<OAuth<Visitor>>>` is not satisfied
use permitted_wix::identities::Visitor;
use permitted_wix::{ApiKey, Client, OAuth, Site};

fn convert(visitor: Client<OAuth<Visitor>>) -> Client<ApiKey<Site>> {
    visitor.into()
}

fn main() {}
