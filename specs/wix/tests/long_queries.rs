//! Queries of more than 4,000 characters, which the JavaScript SDK sends as a `POST` too.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

use std::sync::{Arc, Mutex};

use futures_util::future::BoxFuture;
use permitted::transport::{Bounds, Transport};
use permitted::{Bytes, Error, Value};
use permitted_wix::products::{ProductsExt, V3QueryProductsRequest};
use permitted_wix::{ApiKey, Client, LongQueries, OAuth, Server};
use serde_json::json;

/// Responds to every request with one product, and remembers what was asked.
#[derive(Clone, Default)]
struct Wire(Arc<Mutex<Vec<http::Request<Bytes>>>>);

impl Transport for Wire {
    fn send(
        &self,
        request: http::Request<Bytes>,
        _: Bounds,
    ) -> BoxFuture<'static, Result<http::Response<Bytes>, Error>> {
        self.0.lock().unwrap().push(request);
        let body = json!({ "products": [{ "id": "p-1", "createdDate": "2024-01-02T03:04:05.678Z" }] }).to_string();
        let response = http::Response::builder().header("content-type", "application/json").body(body.into());
        Box::pin(async move { Ok(response.unwrap()) })
    }
}

fn query(ids: usize) -> V3QueryProductsRequest {
    let ids: Vec<String> = (0..ids).map(|number| format!("00000000-0000-4000-8000-{number:012}")).collect();
    serde_json::from_value(json!({ "query": { "filter": { "id": { "$in": ids } }, "cursorPaging": { "limit": 50 } } }))
        .unwrap()
}

fn packed(query: &str) -> Value {
    use base64::Engine;
    let text = query.strip_prefix(".r=").unwrap().trim_end_matches("%3D");
    serde_json::from_slice(&base64::engine::general_purpose::URL_SAFE_NO_PAD.decode(text).unwrap()).unwrap()
}

#[tokio::test]
async fn a_long_query_is_posted_and_a_short_one_is_not() {
    let wire = Wire::default();
    let key = ApiKey::new("key").site("site");
    let client = Client::builder(key).transport(LongQueries::over(wire.clone())).build().unwrap();
    for ids in [2, 60, 90, 1000] {
        let request = query(ids);
        let response = client.products().query_products(&request).await.unwrap();
        // The type and its dates are the same whichever way it went: the SDK leaves them as texts in one of them.
        assert_eq!(response.products.unwrap()[0].id.as_deref(), Some("p-1"));
        let sent = wire.0.lock().unwrap().pop().unwrap();
        let content = serde_json::to_value(&request).unwrap();
        assert_eq!(sent.uri().path(), "/stores/v3/products/query");
        assert_eq!(sent.headers()["authorization"], "key");
        if ids < 90 {
            assert_eq!((sent.method().as_str(), packed(sent.uri().query().unwrap())), ("GET", content));
        } else {
            assert_eq!((sent.method().as_str(), sent.uri().query()), ("POST", None), "{ids}");
            assert_eq!(serde_json::from_slice::<Value>(sent.body()).unwrap(), content);
            assert_eq!(sent.headers()["content-type"], "application/json");
        }
    }
}

/// Every page of a long query goes the same way.
#[tokio::test]
async fn pages_of_a_long_query_are_posted_too() {
    let wire = Wire::default();
    let server = Server::https("https://site.example.com/_api/below");
    let visitor = ApiKey::new("key").site("site").at(server);
    let client = Client::builder(visitor).transport(LongQueries::over(wire.clone())).build().unwrap();
    let mut items = client.products().query_products(&query(100)).items();
    assert_eq!(items.next().await.unwrap().unwrap().id.as_deref(), Some("p-1"));
    assert!(items.next().await.is_none());
    let sent = wire.0.lock().unwrap();
    assert_eq!((sent[0].method().as_str(), sent[0].uri().path()), ("POST", "/_api/below/stores/v3/products/query"));
}

/// A query that Wix takes in one way only is sent in that, however long: Wix says what is wrong with it.
#[tokio::test]
async fn another_long_query_is_left_alone() {
    let wire = Wire::default();
    let client =
        Client::builder(ApiKey::new("key").site("site")).transport(LongQueries::over(wire.clone())).build().unwrap();
    let long = "x".repeat(5000);
    for path in ["/stores/v3/products/p-1", "/stores/v3/products/query"] {
        drop(client.request("GET", path).query("fields", &long).await);
        let sent = wire.0.lock().unwrap().pop().unwrap();
        assert_eq!((sent.method().as_str(), sent.uri().query().unwrap().len()), ("GET", 5007), "{path}");
    }
    drop(
        client
            .request("GET", "/data/v1/data-collection-sharing/bulk-get-stats?x=1")
            .query("sourceDataCollectionIds", &long)
            .query("sourceDataCollectionIds", "b")
            .query("a.b.c", "7")
            .await,
    );
    let sent = wire.0.lock().unwrap().pop().unwrap();
    let body: Value = serde_json::from_slice(sent.body()).unwrap();
    assert_eq!(body, json!({ "x": "1", "sourceDataCollectionIds": [long, "b"], "a": { "b": { "c": "7" } } }));
    drop(OAuth::visitor("c"));
}
