//! Apps: instances, refresh tokens, installations.

use permitted::SecretString;
use permitted_wix::WixApp;
use permitted_wix::members::members::MembersExt;
use permitted_wix::orders::OrdersExt;
use permitted_wix::products::ProductsExt;

use crate::replay::{Recording, Wire};

fn app() -> WixApp {
    WixApp::new("app-1", "secret-1")
}

#[tokio::test]
async fn an_app_by_its_instance() {
    let recording = Recording::of("app-instance");
    let wire = Wire::default();
    let client = wire.client(app().instance("inst-1"));
    for name in ["get product", "create product", "delete product", "bulk delete", "query products", "search orders"] {
        wire.expect(recording.step(name));
    }
    client.products().get_product("p-1").await.unwrap();
    client.products().create_product(&recording.body("create product")).await.unwrap();
    client.products().delete_product("p-1").await.unwrap();
    client.products().bulk_delete_products(&recording.body("bulk delete")).await.unwrap();
    client.products().query_products(&recording.query("query products")).await.unwrap();
    client.orders().search_orders(&recording.body("search orders")).await.unwrap();
    wire.expect(recording.step("list members"));
    client.members().list_members(&recording.query("list members")).await.unwrap();
    wire.done();
}

/// The SDK asks for a token at every call (W2): once is right.
#[tokio::test]
async fn an_app_by_its_refresh_token_asks_for_one_token() {
    let recording = Recording::of("app-refresh-token");
    let wire = Wire::default();
    let client = wire.client(app().refresh_token(SecretString::from("RT-0")));
    let first = recording.step("call 1: a token exchange precedes every call");
    let call = first[1].clone();
    wire.expect(first);
    wire.expect([call.clone(), call]);
    for _ in 0..3 {
        client.products().get_product("p-1").await.unwrap();
    }
    wire.done();
}

#[tokio::test]
async fn a_refused_token_is_an_error_that_says_so() {
    let recording = Recording::of("app-token-errors");
    let wire = Wire::default();
    let client = wire.client(WixApp::new("a", "s").instance("i"));
    wire.expect(recording.step("token endpoint 403"));
    let error = client.products().get_product("p-1").await.unwrap_err();
    assert!(error.is_credential(), "{error}");
    assert_eq!((error.status().unwrap().as_u16(), error.request_id()), (403, Some("rid-403")));
    wire.done();
}
