//! Requests of no operation go to the client's server, with its proof and its limits.
// Tests say what they expect by unwrapping it.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod support;

use permitted::{Anonymous, Client};
use serde_json::json;
use support::{Wire, raw, response, server};

fn client(wire: &Wire) -> Client<Anonymous> {
    Client::builder(Anonymous::at(server())).transport(wire.clone()).build().unwrap()
}

#[tokio::test]
async fn a_request_has_verb_path_query_and_body() {
    let wire = Wire::new(|_, _| response(200, &json!({ "id": 7 })));
    let request = client(&wire).request("POST", "/things/v1?first=1").query("second", "a b&c").json(&json!({ "a": 1 }));
    assert_eq!(request.await.unwrap().unwrap()["id"], 7);
    let sent = wire.last();
    assert_eq!((sent.verb.as_str(), sent.path()), ("POST", "/things/v1"));
    assert_eq!(sent.pairs(), [("first".into(), "1".into()), ("second".into(), "a b&c".into())]);
    assert_eq!((sent.json(), sent.all("content-type")), (json!({ "a": 1 }), vec!["application/json".to_owned()]));
}

#[tokio::test]
async fn a_request_has_a_body_of_any_media_type() {
    let wire = Wire::new(|_, _| response(200, &json!({ "id": 7 })));
    for (media, text) in
        [("image/jpeg", "\u{0}not text"), ("text/csv; charset=utf-8", "a,b"), ("application/json", "[1]")]
    {
        client(&wire).request("PUT", "/pictures/mug").content(media, text).await.unwrap();
        let sent = wire.last();
        assert_eq!((sent.verb.as_str(), sent.all("content-type")), ("PUT", vec![media.to_owned()]));
        assert_eq!(&sent.body[..], text.as_bytes());
    }
    // The last one that is given counts.
    client(&wire).request("PUT", "/pictures/mug").content("image/jpeg", "x").json(&json!([2])).await.unwrap();
    assert_eq!(
        (wire.last().json(), wire.last().all("content-type")),
        (json!([2]), vec!["application/json".to_owned()])
    );
    let before = wire.seen().len();
    for media in ["image", "", "image/jpeg\r\nx: 1", "*/*"] {
        client(&wire).request("PUT", "/pictures/mug").content(media, "x").await.unwrap_err();
    }
    assert_eq!(wire.seen().len(), before);
}

#[tokio::test]
async fn a_response_without_content_is_none_and_a_refusal_has_its_body() {
    let wire =
        Wire::new(|_, before| if before == 0 { raw(204, "") } else { response(404, &json!({ "code": "GONE" })) });
    assert_eq!(client(&wire).request("DELETE", "/things/1").await.unwrap(), None);
    let created = Wire::new(|_, _| raw(201, ""));
    assert_eq!(client(&created).request("POST", "/things").await.unwrap(), None);
    // The response to a `HEAD` has its headers and no content.
    let there = client(&created).request("HEAD", "/things/1").send().await.unwrap();
    assert_eq!((there.status().as_u16(), created.last().verb.as_str()), (201, "HEAD"));
    assert!(there.into_body().is_none());
    let error = client(&wire).request("GET", "/things/1").await.unwrap_err();
    assert!(error.is_not_found());
    assert_eq!(error.body(), Some(&json!({ "code": "GONE" })));
}

#[tokio::test]
async fn a_path_stays_on_the_server_and_below_its_base() {
    let wire = Wire::quiet();
    for path in [
        "https://elsewhere.example/a",
        "//elsewhere.example/a",
        "@elsewhere.example/a",
        "a",
        "",
        "/a/../../b",
        "/..",
        "/a/%2e%2E/b",
        "/a/..%2fb",
        "/a/.%5C../b",
        "/..;/b",
        "/a/..;x=1/b",
        "/a/%252e%252e/b",
        "/a\\b",
        "/a b",
        "/a#b",
        "/a\r\nhost: elsewhere.example",
        "/\u{e9}",
    ] {
        let error = client(&wire).request("GET", path).await.unwrap_err();
        assert!(!error.to_string().contains("elsewhere"), "{error}");
    }
    for verb in ["get", "TRACE", "CONNECT", "GET /b"] {
        assert!(client(&wire).request(verb, "/a").await.is_err(), "{verb}");
    }
    assert!(wire.seen().is_empty());
    // Dots that climb nowhere, and a colon after a segment, are paths as any other.
    for path in ["/v1/a..b/...", "/v1/things/1:publish", "/v1/%7Bid%7D"] {
        client(&wire).request("GET", path).await.unwrap();
        assert_eq!(wire.last().path(), path);
    }
}

#[tokio::test]
async fn authorization_is_for_the_strategy_alone() {
    let wire = Wire::quiet();
    assert!(client(&wire).request("GET", "/a").header("authorization", "mine").await.is_err());
    client(&wire).request("GET", "/a").header("x-note", "mine").await.unwrap();
    assert_eq!(wire.last().all("x-note"), ["mine"]);
}

/// No document says who may call it, so the error does not either.
#[tokio::test]
async fn a_refusal_names_nobody_whom_a_document_would_permit() {
    let wire = Wire::new(|_, _| response(403, &json!({})));
    let error = client(&wire).request("GET", "/a").await.unwrap_err();
    assert!(error.is_forbidden());
    assert!(!error.to_string().contains("document"), "{error}");
}
