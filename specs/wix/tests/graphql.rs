//! GraphQL: what is sent, and what is taken for a response.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

use permitted::{Map, Value};
use permitted_wix::mock::{Fault, Response, WixMock};
use permitted_wix::{ApiKey, Client, Graphql};
use serde_json::json;

#[tokio::test]
async fn data_and_errors_stand_side_by_side() {
    let wix = WixMock::start().unwrap();
    let admin = Client::new(ApiKey::new(wix.site_key()).site(wix.site()).at(wix.server())).unwrap();
    let outcome_of = async |body: &str| {
        let response = Response::text(body.to_owned()).header("content-type", "application/json");
        wix.fault(Fault::respond(response).of("/graphql/alpha")).unwrap();
        admin.graphql("q", Map::from_iter([("v".to_owned(), 1.into())])).await
    };
    // As `golden/client-headers.json` has it.
    let partial = outcome_of(r#"{ "data": { "a": 1 }, "errors": [{ "message": "partial" }] }"#).await.unwrap();
    assert_eq!((partial.data, partial.errors.len()), (json!({ "a": 1 }), 1));
    assert_eq!(partial.errors[0].message, "partial");
    let sent = wix.take_requests().pop().unwrap();
    assert_eq!(sent.request.json(), json!({ "query": "q", "variables": { "v": 1 } }));
    assert_eq!(sent.request.header("authorization"), Some(wix.site_key()));

    let error = r#"{ "data": null, "errors": [{ "message": "no", "path": ["a", 0], "extensions": { "code": "X" } }] }"#;
    let failed = outcome_of(error).await.unwrap();
    assert_eq!(failed.data, Value::Null);
    assert_eq!((&failed.errors[0].path[1], &failed.errors[0].extensions["code"]), (&json!(0), &json!("X")));
    assert_eq!(outcome_of(r#"{ "data": {}, "errors": null }"#).await.unwrap().errors, []);

    for body in [
        "[]",
        "{}",
        "1",
        r#"{ "errors": "x" }"#,
        r#"{ "errors": [] }"#,
        r#"{ "errors": [{}] }"#,
        r#"{ "errors": [1], "data": {} }"#,
        "",
    ] {
        let error = outcome_of(body).await.unwrap_err();
        assert!(error.is_ambiguous(), "{body}: {error}");
    }
    let error = outcome_of("no JSON").await.unwrap_err();
    assert!(error.is_decode(), "{error}");
}

#[tokio::test]
async fn the_mock_says_that_it_has_none_and_who_may_not_call_is_an_error() {
    let wix = WixMock::start().unwrap();
    let admin = Client::new(ApiKey::new(wix.site_key()).site(wix.site()).at(wix.server())).unwrap();
    let outcome = admin.graphql("{ __typename }", Map::new()).await.unwrap();
    assert!(outcome.errors[0].message.contains("no GraphQL"));
    assert_eq!(wix.requests().pop().unwrap().request.json(), json!({ "query": "{ __typename }" }));
    wix.fault(Fault::status(403).of("/graphql/alpha")).unwrap();
    assert!(admin.graphql("{ __typename }", Map::new()).await.unwrap_err().is_forbidden());
}
