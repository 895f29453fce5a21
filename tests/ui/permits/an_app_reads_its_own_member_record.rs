//! expects: `get_current_member` does not permit `App`
use permitted_wix::members::members::MembersExt;
use permitted_wix::{AppStrategy, Client};

fn call(client: &Client<AppStrategy>) {
    drop(client.members().get_current_member());
}

fn main() {}
