//! expects: borrow of moved value: `member`
use permitted_wix::identities::Member;
use permitted_wix::orders::OrdersExt;
use permitted_wix::{Client, Error, MemberSession, OAuth};

async fn leave(member: Client<OAuth<Member>>) -> Result<(), Error> {
    drop(member.logout("https://shop.example/").await?);
    drop(member.orders().search_orders(&Default::default()));
    Ok(())
}

fn main() {}
