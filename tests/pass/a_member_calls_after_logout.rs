//! The twin of `ui/permits/a_member_calls_after_logout.rs`.
use permitted_wix::identities::Member;
use permitted_wix::orders::OrdersExt;
use permitted_wix::{Client, Error, MemberSession, OAuth};

async fn leave(member: Client<OAuth<Member>>) -> Result<(), Error> {
    drop(member.orders().search_orders(&Default::default()));
    drop(member.logout("https://shop.example/").await?);
    Ok(())
}

fn main() {}
