//! Requests that are signed as a whole: what a signer sees, what is sent, and two other schemes than the built-in one.

// Tests say what they expect by unwrapping it.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

mod dpop;
mod sig_v4;
#[path = "../support/mod.rs"]
mod support;

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use bytes::Bytes;
use http::{HeaderMap, StatusCode};
use permitted::strategy::{Proof, Proving, Signed, Signer, Strategy, Unsigned};
use permitted::token::Tokens;
use permitted::{Both, Client, Credential, Error, Operation, Upload, Value};
use serde_json::json;
use support::{ByToken, Member, Source, Visitor, Wire, operation, request, response, secret, server};

static GET: Operation = operation("getThing", "GET", "/thing");
static POST: Operation = operation("makeThing", "POST", "/thing");

/// A proof that is there already.
pub(crate) struct Fixed(pub(crate) Proof);

impl Strategy for Fixed {
    type Identity = Visitor;

    fn server(&self) -> &permitted::Server {
        static SERVER: permitted::Server = permitted::Server::https("https://example.amazonaws.com");
        &SERVER
    }

    fn proof<'a>(&'a self, _: &'a permitted::strategy::Exchange) -> Proving<'a> {
        Proving::Ready(Ok(self.0.clone()))
    }

    fn assume_identity() -> permitted::strategy::AssumedIdentity<Visitor> {
        permitted::strategy::AssumedIdentity::assume()
    }
}

/// Signs verb, path, query, the credential and the body, in a header and in the query, and counts.
#[derive(Clone, Default)]
struct Marks {
    name: &'static str,
    signed: Arc<AtomicUsize>,
    later: bool,
    nonce: bool,
}

impl Marks {
    fn named(name: &'static str) -> Self {
        Self { name, ..Self::default() }
    }

    fn signature(&self, request: &Unsigned<'_>) -> Result<Proof, Error> {
        let count = self.signed.fetch_add(1, Ordering::SeqCst);
        let body = request.body().map_or("stream".into(), |body| String::from_utf8_lossy(body).into_owned());
        let bearer = request.headers().get("authorization").map_or("", |value| value.to_str().unwrap());
        let text = format!("{count} {} {} {bearer} {body}", request.verb(), request.path_and_query());
        Ok(Proof::new().header(self.name, &text.into())?.query(format!("{}-q", self.name), "v w".to_owned().into()))
    }
}

impl Signer for Marks {
    fn sign<'a>(&'a self, request: &'a Unsigned<'a>) -> Proving<'a> {
        if self.later {
            return Proving::Pending(Box::pin(async move {
                tokio::task::yield_now().await;
                self.signature(request)
            }));
        }
        Proving::Ready(self.signature(request))
    }

    fn responded(&self, _: StatusCode, headers: &HeaderMap) -> bool {
        self.nonce && headers.contains_key("x-nonce")
    }
}

fn credential() -> Credential<Member> {
    Credential::assume(server()).bearer(secret("canary-token")).unwrap()
}

#[tokio::test]
async fn a_signer_sees_the_whole_request_and_is_on_it_alone() {
    for later in [false, true] {
        let wire = Wire::quiet();
        let signer = Marks { later, ..Marks::named("x-mark") };
        let client = Client::builder(Signed::new(credential(), signer)).transport(wire.clone()).build().unwrap();
        request(&client, &POST)
            .body(&json!({ "a": 1 }))
            .header("x-mark", "mine")
            .header("x_mark", "mine")
            .await
            .unwrap();
        let seen = wire.last();
        assert_eq!(seen.headers["x-mark"], r#"0 POST /base/thing Bearer canary-token {"a":1}"#);
        assert!(seen.headers["x-mark"].is_sensitive() && seen.headers.get_all("x-mark").iter().count() == 1);
        assert!(!seen.headers.contains_key("x_mark"), "a server may read it as the signature");
        assert_eq!(seen.url, "https://api.example.com/base/thing?x-mark-q=v%20w");
        let upload = request(&client, &POST)
            .raw_body(Upload::stream(futures_util::stream::iter([Ok(Bytes::from_static(b"x"))])));
        upload.await.unwrap();
        assert!(wire.last().headers["x-mark"].to_str().unwrap().ends_with(" stream"));
    }
}

/// What transports escape, the signer sees escaped.
#[tokio::test]
async fn a_signer_sees_the_url_as_it_is_sent() {
    static FIXED: Operation = operation("fixed", "GET", "/thing?q=it's");
    let wire = Wire::quiet();
    let client =
        Client::builder(Signed::new(credential(), Marks::named("x-mark"))).transport(wire.clone()).build().unwrap();
    request(&client, &FIXED).await.unwrap();
    let seen = wire.last();
    assert!(seen.headers["x-mark"].to_str().unwrap().contains("GET /base/thing?q=it%27s"), "{:?}", seen.headers);
    assert_eq!(seen.query(), "q=it%27s&x-mark-q=v%20w");
}

/// Retries after next to no time.
fn soon() -> permitted::Retries {
    let mut retries = permitted::Retries::default();
    retries.base = Duration::from_millis(1);
    retries
}

#[tokio::test]
async fn each_attempt_has_a_signature_of_its_own() {
    let wire = Wire::new(|_, before| response(if before < 2 { 503 } else { 200 }, &Value::Null));
    let strategy = Signed::new(credential(), Marks::named("x-mark"));
    let client = Client::builder(strategy).transport(wire.clone()).retries(soon()).build().unwrap();
    request(&client, &GET).await.unwrap();
    let marks: Vec<_> =
        wire.seen().iter().map(|seen| seen.headers["x-mark"].to_str().unwrap()[..1].to_owned()).collect();
    assert_eq!(marks, ["0", "1", "2"]);
}

/// A server that names a nonce gets one more signature, by the token that there is.
#[tokio::test]
async fn a_nonce_costs_one_more_signature_and_no_token() {
    let wire = Wire::new(|_, before| match before {
        0 => response(401, &Value::Null).header("x-nonce", "n"),
        _ => response(200, &Value::Null),
    });
    let source = Source::hourly(Duration::ZERO);
    let signer = Marks { nonce: true, ..Marks::named("x-mark") };
    let strategy = Signed::new(ByToken(Tokens::new(source.clone(), "Bearer")), signer);
    let client = Client::builder(strategy).transport(wire.clone()).build().unwrap();
    request(&client, &POST).await.unwrap();
    let marks: Vec<_> = wire.seen().iter().map(|seen| seen.headers["x-mark"].to_str().unwrap().to_owned()).collect();
    assert_eq!(marks, ["0 POST /base/thing Bearer token-0 ", "1 POST /base/thing Bearer token-0 "]);
    request(&client, &POST).await.unwrap();
    assert_eq!(source.calls(), 1);
}

/// A server that sends a nonce with every 401: the token is renewed all the same, and a server that fails then is not asked
/// for ever.
#[tokio::test(start_paused = true)]
async fn a_nonce_with_every_refusal_does_not_keep_a_token_that_is_refused() {
    let wire = Wire::new(|seen, _| match seen.headers["x-mark"].to_str().unwrap().contains("token-1") {
        true => response(200, &Value::Null),
        false => response(401, &Value::Null).header("x-nonce", "n"),
    });
    let source = Source::hourly(Duration::ZERO);
    let signer = Marks { nonce: true, ..Marks::named("x-mark") };
    let strategy = Signed::new(ByToken(Tokens::new(source.clone(), "Bearer")), signer);
    let client = Client::builder(strategy).transport(wire.clone()).build().unwrap();
    request(&client, &POST).await.unwrap();
    assert_eq!((source.calls(), wire.seen().len()), (2, 3));
}

#[tokio::test]
async fn two_that_go_together_sign_one_after_the_other() {
    let wire = Wire::quiet();
    let key = Credential::<Visitor>::assume(server()).header("x-key", secret("canary-key")).unwrap();
    let both = Both(Signed::new(credential(), Marks::named("x-one")), Signed::new(key, Marks::named("x-two")));
    let client = Client::builder(both).transport(wire.clone()).build().unwrap();
    request(&client, &GET).await.unwrap();
    let seen = wire.last();
    assert!(seen.headers["x-two"].to_str().unwrap().contains("?x-one-q=v%20w"), "{:?}", seen.headers["x-two"]);
    assert_eq!(seen.query(), "x-one-q=v%20w&x-two-q=v%20w");
}

#[tokio::test]
async fn a_signature_that_cannot_be_made_sends_nothing_and_prints_nothing() {
    struct Fails;
    impl Signer for Fails {
        fn sign<'a>(&'a self, _: &'a Unsigned<'a>) -> Proving<'a> {
            Proving::Ready(Err(Error::credential("no key")))
        }
    }
    let framing = Marks::named("content-length");
    let wire = Wire::quiet();
    let client = Client::builder(Signed::new(credential(), Fails)).transport(wire.clone()).build().unwrap();
    let error = Error::from(request(&client, &GET).await.unwrap_err());
    assert!(error.is_credential() && error.to_string().ends_with("no key"), "{error}");
    let client = Client::builder(Signed::new(credential(), framing)).transport(wire.clone()).build().unwrap();
    let error = Error::from(request(&client, &GET).await.unwrap_err());
    assert!(error.is_credential() && !format!("{error:?}").contains("canary"), "{error}");
    assert!(wire.seen().is_empty());
    assert!(!format!("{:?} {:?}", client, client.strategy()).contains("canary"));
}
