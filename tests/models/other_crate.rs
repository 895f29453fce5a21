//! A document whose callers are identities of another crate: its types, not copies of them.

use permitted::{Client, Credential, Server, Strategy};
use permitted_mock::{Caller, Mock, Refusal};
use permitted_wix::identities::{Member, SiteAdmin, Visitor, permission};

#[permitted::api("of-wix.yaml", identities = permitted_wix::identities)]
pub mod of_wix {}

use of_wix::OfWixExt;

permitted::grants! { ReadsProducts: [permission::WixStoresProductRead] }

/// A client of the other crate fits without anything in between.
async fn wishes(client: &Client<impl Strategy<Identity = Visitor>>) -> bool {
    client.of_wix().list_wishes().await.is_ok()
}

#[tokio::test]
async fn identities_and_permissions_of_another_crate_are_the_documents_own() {
    let mock = Mock::builder().operations(&of_wix::OPERATIONS).identify(|request| match request.header("x-caller") {
        Some("visitor") => Ok(Caller::new("visitor-1", "visitor")),
        Some("member") => Ok(Caller::new("member-1", "member")),
        Some("key") => Ok(Caller::new("key-1", "site-admin").granted(["WIX_STORES.PRODUCT_READ"])),
        _ => Err(Refusal::unauthorized("Bearer", "nobody")),
    });
    let mock = mock.start().unwrap();
    let server = Server::loopback(&mock.url()).unwrap();
    let header = |name: &str| name.to_owned().into();
    let visitor = Credential::<Visitor>::assume(server.clone()).header("x-caller", header("visitor")).unwrap();
    assert!(wishes(&Client::new(visitor).unwrap()).await);
    let member = Credential::<Member>::assume(server.clone()).header("x-caller", header("member")).unwrap();
    Client::new(member).unwrap().of_wix().list_wishes().await.unwrap();
    let key = Credential::<SiteAdmin<ReadsProducts>>::assume(server).header("x-caller", header("key")).unwrap();
    Client::new(key).unwrap().of_wix().read_stock().await.unwrap();
    let callers: Vec<_> = mock.requests().into_iter().map(|request| request.identities.concat()).collect();
    assert_eq!(callers, ["visitor", "member", "site-admin"]);
}
