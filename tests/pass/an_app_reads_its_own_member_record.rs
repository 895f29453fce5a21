//! The twin of `ui/permits/an_app_reads_its_own_member_record.rs`.
use permitted_wix::identities::Member;
use permitted_wix::members::members::MembersExt;
use permitted_wix::{AppStrategy, Client};

fn call(client: &Client<AppStrategy<Member>>) {
    drop(client.members().get_current_member());
}

fn main() {}
