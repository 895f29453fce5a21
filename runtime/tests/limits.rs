//! LM, TR and RT-9 in memory: what the client asks of its transport, and what it makes of the response.

// Helpers say what they expect by unwrapping it.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod support;

use std::sync::{Arc, Mutex};
use std::time::Duration;

use bytes::Bytes;
use futures_util::FutureExt;
use futures_util::future::BoxFuture;
use permitted::transport::{Bounds, Transport};
use permitted::{Anonymous, Client, Error, Limit, Limits, Operation, Request, Server, Status, Success, Value};
use serde_json::json;
use support::{Wire, anonymous, lost, member, operation, raw, request, response};
use tokio::time::Instant;

static GET: Operation = operation("read", "GET", "/thing");
static PUT: Operation = operation("put", "PUT", "/thing");

/// Responds with `null`, and keeps the bounds of each request by its path.
#[derive(Clone, Default)]
struct Bounded(Arc<Mutex<Vec<(String, Bounds)>>>);

impl Transport for Bounded {
    fn send(
        &self,
        request: http::Request<Bytes>,
        bounds: Bounds,
    ) -> BoxFuture<'static, Result<http::Response<Bytes>, Error>> {
        self.0.lock().unwrap().push((request.uri().path().to_owned(), bounds));
        let body = json!({ "access_token": "access", "expires_in": 3600 }).to_string();
        async move { Ok(http::Response::new(body.into())) }.boxed()
    }
}

#[tokio::test(start_paused = true)]
async fn lm_01_every_request_is_bounded_by_the_client_or_the_call() {
    let transport = Bounded::default();
    let tokens = permitted::token::Tokens::with_refresh(support::Endpoint, "Bearer", support::secret("refresh"));
    let client = Client::builder(support::ByToken(tokens)).transport(transport.clone()).build().unwrap();
    let mut own = Limits::default();
    own.attempt = Duration::from_secs(3);
    own.first_byte = Duration::from_secs(2);
    own.idle = Duration::from_secs(1);
    own.body = 77;
    request(&client, &GET).await.unwrap();
    request(&client, &GET).limits(own).await.unwrap();
    let seen = transport.0.lock().unwrap().clone();
    let read = |(path, bounds): &(String, Bounds)| {
        (path.clone(), bounds.first_byte.as_secs(), bounds.idle.as_secs(), bounds.time.as_secs(), bounds.body)
    };
    assert_eq!(
        seen.iter().map(read).collect::<Vec<_>>(),
        [
            ("/base/token".to_owned(), 15, 15, 10, 1 << 20),
            ("/base/thing".to_owned(), 15, 15, 30, 16 << 20),
            ("/base/thing".to_owned(), 2, 1, 3, 77),
        ]
    );
}

#[tokio::test(start_paused = true)]
async fn lm_02_nothing_outlives_the_whole_call() {
    // A transport that keeps no limit of its own.
    let slow = || Wire::new(|_, _| response(200, &Value::Null).after(Duration::from_secs(86_400)));
    let start = Instant::now();
    let error = request(&anonymous(&slow()), &GET).await.unwrap_err();
    assert_eq!((error.limit(), start.elapsed()), (Some(Limit::Total), Duration::from_secs(60)));
    let start = Instant::now();
    let error = request(&member(&slow()), &GET).await.unwrap_err();
    assert_eq!((error.limit(), start.elapsed()), (Some(Limit::Token), Duration::from_secs(20)));
    let start = Instant::now();
    let error = request(&member(&slow()), &GET).timeout(Duration::from_secs(7)).await.unwrap_err();
    assert_eq!((error.limit(), start.elapsed()), (Some(Limit::Total), Duration::from_secs(7)));
}

#[tokio::test(start_paused = true)]
async fn lm_05_two_tokens_in_one_response_are_none() {
    let wire = Wire::new(|_, _| raw(200, r#"{"access_token":"a","expires_in":3600,"access_token":"b"}"#));
    let error = request(&member(&wire), &GET).await.unwrap_err();
    assert!(error.is_credential() && error.to_string().contains("a field twice"), "{error}");
    assert_eq!(wire.hits("/thing"), 0);
}

#[tokio::test(start_paused = true)]
async fn lm_05_deep_json_is_an_error_and_no_overflow() {
    for (depth, is_good) in [(127, true), (128, false), (100_000, false), (1_000_000, false)] {
        let wire = Wire::new(move |_, _| raw(200, "[".repeat(depth) + &"]".repeat(depth)));
        let outcome = request(&anonymous(&wire), &GET).await;
        assert_eq!(outcome.is_ok(), is_good, "{depth}");
        assert!(outcome.err().is_none_or(|error| error.is_decode()));
    }
}

/// Dropped after any number of polls, a call leaves no task behind but the token's, which ends by itself.
#[tokio::test(start_paused = true)]
async fn lm_08_a_dropped_call_leaves_no_task_behind() {
    let tasks = || tokio::runtime::Handle::current().metrics().num_alive_tasks();
    let before = tasks();
    for polls in 1..12 {
        let wire = Wire::new(|seen, _| match seen.path() {
            "/token" => response(200, &json!({ "access_token": "access", "expires_in": 3600 })),
            _ => raw(503, ""),
        });
        let client = member(&wire);
        let mut call = request(&client, &GET).into_future();
        for _ in 0..polls {
            if (&mut call).now_or_never().is_some() {
                break;
            }
            tokio::time::sleep(Duration::from_millis(70)).await;
        }
        drop(call);
        tokio::time::sleep(Duration::from_secs(1)).await;
        assert_eq!(tasks(), before, "after {polls} polls");
    }
}

#[tokio::test(start_paused = true)]
async fn rt_09_a_body_is_sent_again_without_a_copy() {
    let wire = Wire::new(|_, _| lost());
    let body = Bytes::from(vec![b'x'; 1 << 20]);
    request(&anonymous(&wire), &PUT).raw_body(body.clone()).await.unwrap_err();
    let sent = wire.seen();
    assert_eq!(sent.len(), 3);
    assert!(sent.iter().all(|seen| seen.body.as_ptr() == body.as_ptr()));
}

#[tokio::test(start_paused = true)]
async fn rt_09_a_stream_is_sent_once_whatever_happens() {
    for action in [lost as fn() -> support::Action, support::unsent, || raw(503, ""), || raw(429, ""), || raw(401, "")]
    {
        let wire = Wire::new(move |_, _| action());
        let content = futures_util::stream::iter([Ok(Bytes::from_static(b"once"))]);
        let call = request(&anonymous(&wire), &PUT).raw_body(permitted::Upload::stream(content));
        let error = call.idempotency_key("a key does not help").await.unwrap_err();
        assert_eq!((wire.seen().len(), error.attempts()), (1, 1), "{error}");
    }
}

#[tokio::test(start_paused = true)]
async fn tr_02_a_redirect_is_an_error_that_says_so() {
    static OPEN: Operation = Operation {
        successes: &[Success { status: Status::Any, media: &["application/json"] }],
        ..operation("open", "GET", "/thing")
    };
    for status in [300, 301, 302, 303, 304, 305, 307, 308] {
        let wire = Wire::new(move |_, _| raw(status, "").header("location", "https://elsewhere.example/"));
        for operation in [&GET, &PUT, &OPEN] {
            let error = request(&anonymous(&wire), operation).await.unwrap_err();
            let why = if status == 304 { "not modified" } else { "redirects are not followed" };
            assert!(error.to_string().contains(why), "{error}");
            assert_eq!((error.status().map(|status| status.as_u16()), error.attempts()), (Some(status), 1));
        }
        assert!(wire.seen().iter().all(|seen| seen.url == "https://api.example.com/base/thing"));
    }
}

/// A path that is none would be a part of the host: `https://api.example.com` and `@evil.example/`.
#[tokio::test(start_paused = true)]
async fn tr_03_no_path_leads_to_another_origin() {
    static PATHS: [Operation; 6] = [
        operation("a", "GET", "@evil.example/"),
        operation("b", "GET", ".evil.example/"),
        operation("c", "GET", ":444/"),
        operation("d", "GET", "https://evil.example/"),
        operation("e", "GET", "evil"),
        operation("f", "GET", ""),
    ];
    let wire = Wire::quiet();
    let server = || Server::https("https://api.example.com");
    let client = Client::builder(Anonymous::at(server())).transport(wire.clone()).build().unwrap();
    for operation in &PATHS {
        let call: Request<Value> = request(&client, operation);
        let error = call.await.unwrap_err();
        assert!(error.is_request(), "{}: {error:?}", operation.path);
        let fields = permitted::strategy::Fields::new();
        let refused = client.exchange().post_json(&server(), operation.path, &[], &[], &fields).await;
        assert!(refused.is_err_and(|error| error.is_request()), "{}", operation.path);
    }
    assert!(wire.seen().is_empty());
    // What begins with a slash stays in the path, however it goes on.
    static SLASHES: Operation = operation("g", "GET", "//evil.example/");
    request(&client, &SLASHES).await.unwrap();
    assert_eq!(url::Url::parse(&wire.last().url).unwrap().host_str(), Some("api.example.com"));
}
