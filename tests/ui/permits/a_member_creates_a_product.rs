//! expects: `create_product` does not permit `MemberIdentity`
use permitted_wix::identities::Member;
use permitted_wix::products::ProductsExt;
use permitted_wix::{Client, OAuth};

fn call(client: &Client<OAuth<Member>>) {
    drop(client.products().create_product(&Default::default()));
}

fn main() {}
