//! Requests that are signed as a whole: what a signer sees, what is sent, and two other schemes than the built-in one.

// Tests say what they expect by unwrapping it.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

mod support;

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use bytes::Bytes;
use hmac::{Hmac, KeyInit, Mac};
use http::{HeaderMap, StatusCode};
use permitted::strategy::{Proof, Proving, Signed, Signer, Strategy, Unsigned};
use permitted::token::Tokens;
use permitted::{Both, Client, Credential, Error, Operation, SecretString, Upload, Value};
use serde_json::json;
use sha2::{Digest, Sha256};
use support::{ByToken, Member, Source, Visitor, Wire, operation, request, response, secret, server};

static GET: Operation = operation("getThing", "GET", "/thing");
static POST: Operation = operation("makeThing", "POST", "/thing");

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn mac(key: &[u8], text: &str) -> Vec<u8> {
    let mut mac = Hmac::<Sha256>::new_from_slice(key).unwrap();
    mac.update(text.as_bytes());
    mac.finalize().into_bytes().to_vec()
}

/// AWS Signature Version 4, for requests whose paths and queries are escaped as RFC 3986 has it, as this crate's are.
struct SigV4 {
    access_key: &'static str,
    secret: SecretString,
    region: &'static str,
    service: &'static str,
}

impl SigV4 {
    fn signature(&self, request: &Unsigned<'_>) -> Result<Proof, Error> {
        use permitted::ExposeSecret;
        let Self { access_key, secret, region, service } = self;
        let (date, time) = stamp(request.time());
        let mut headers: Vec<(String, String)> =
            vec![("host".into(), request.host().into()), ("x-amz-date".into(), time.clone())];
        if let Some(media) = request.headers().get("content-type") {
            headers.push(("content-type".into(), media.to_str().unwrap().trim().into()));
        }
        headers.sort();
        let names: Vec<&str> = headers.iter().map(|(name, _)| name.as_str()).collect();
        let names = names.join(";");
        let lines: String = headers.iter().map(|(name, value)| format!("{name}:{value}\n")).collect();
        let mut pairs: Vec<String> = request
            .query()
            .unwrap_or_default()
            .split('&')
            .filter(|pair| !pair.is_empty())
            .map(|pair| if pair.contains('=') { pair.to_owned() } else { format!("{pair}=") })
            .collect();
        pairs.sort();
        let body = request.body().ok_or_else(|| Error::credential("a body that is a stream is not signed"))?;
        let digest = hex(&Sha256::digest(body));
        let canonical =
            format!("{}\n{}\n{}\n{lines}\n{names}\n{digest}", request.verb(), request.path(), pairs.join("&"));
        let scope = format!("{date}/{region}/{service}/aws4_request");
        let text = format!("AWS4-HMAC-SHA256\n{time}\n{scope}\n{}", hex(&Sha256::digest(canonical.as_bytes())));
        let key = [*region, *service, "aws4_request"]
            .iter()
            .fold(mac(format!("AWS4{}", secret.expose_secret()).as_bytes(), &date), |key, part| mac(&key, part));
        let signature = hex(&mac(&key, &text));
        let value =
            format!("AWS4-HMAC-SHA256 Credential={access_key}/{scope}, SignedHeaders={names}, Signature={signature}");
        Proof::new().header("x-amz-date", &time.into())?.header("authorization", &value.into())
    }
}

impl Signer for SigV4 {
    fn sign<'a>(&'a self, request: &'a Unsigned<'a>) -> Proving<'a> {
        Proving::Ready(self.signature(request))
    }
}

/// `20150830` and `20150830T123600Z`, by the calendar of Howard Hinnant's `civil_from_days`.
fn stamp(time: SystemTime) -> (String, String) {
    let seconds = time.duration_since(UNIX_EPOCH).unwrap().as_secs();
    let (days, second) = (seconds / 86_400 + 719_468, seconds % 86_400);
    let (era, day) = (days / 146_097, days % 146_097);
    let year = (day - day / 1_460 + day / 36_524 - day / 146_096) / 365;
    let day = day - (365 * year + year / 4 - year / 100);
    let month = (5 * day + 2) / 153;
    let (day, month) = (day - (153 * month + 2) / 5 + 1, if month < 10 { month + 3 } else { month - 9 });
    let year = year + era * 400 + u64::from(month <= 2);
    let date = format!("{year:04}{month:02}{day:02}");
    let time = format!("{date}T{:02}{:02}{:02}Z", second / 3_600, second / 60 % 60, second % 60);
    (date, time)
}

fn example() -> SigV4 {
    let secret = secret("wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY");
    SigV4 { access_key: "AKIDEXAMPLE", secret, region: "us-east-1", service: "service" }
}

/// Of the suite that AWS publishes (`aws-sig-v4-test-suite`), by the names of its folders.
#[tokio::test]
async fn sig_v4_gives_the_published_signatures() {
    let at = UNIX_EPOCH + Duration::from_secs(1_440_938_160);
    let form = Some(("application/x-www-form-urlencoded", "Param1=value1"));
    type Row = (&'static str, &'static str, &'static str, Option<(&'static str, &'static str)>, &'static str);
    let rows: [Row; 5] = [
        ("get-vanilla", "GET", "/", None, "5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31"),
        (
            "get-vanilla-query-order-key-case",
            "GET",
            "/?Param2=value2&Param1=value1",
            None,
            "b97d918cfa904a5beff61c982a1b6f458b799221646efd99d3219ec94cdf2500",
        ),
        (
            "get-vanilla-empty-query-key",
            "GET",
            "/?Param1=value1",
            None,
            "a67d582fa61cc504c4bae71f336f98b97f1ea3c7a6bfe1b6e45aec72011b9aeb",
        ),
        ("post-vanilla", "POST", "/", None, "5da7c1a2acd57cee7505fc6676e4e544621c30862966e37dddb68e92efbe5d6b"),
        (
            "post-x-www-form-urlencoded",
            "POST",
            "/",
            form,
            "ff11897932ad3f4e8b18135d722051e5ac45fc38421b1da7b9d196a0fe09473a",
        ),
    ];
    for (name, verb, path, content, expected) in rows {
        let mut request = http::Request::builder().method(verb).uri(format!("https://example.amazonaws.com{path}"));
        if let Some((media, _)) = content {
            request = request.header("content-type", media);
        }
        let body = content.map_or(Bytes::new(), |(_, text)| Bytes::from_static(text.as_bytes()));
        let request = request.body(body).unwrap();
        let wire = Wire::quiet();
        let proof = example().sign(&Unsigned::new(&request, at)).wait().await.unwrap();
        // What a proof holds is seen on the wire alone.
        let client = Client::builder(Fixed(proof)).transport(wire.clone()).build().unwrap();
        support::request(&client, &GET).await.unwrap();
        let sent = wire.last().headers["authorization"].to_str().unwrap().to_owned();
        let names = if content.is_some() { "content-type;host;x-amz-date" } else { "host;x-amz-date" };
        let scope = "AKIDEXAMPLE/20150830/us-east-1/service/aws4_request";
        assert_eq!(
            sent,
            format!("AWS4-HMAC-SHA256 Credential={scope}, SignedHeaders={names}, Signature={expected}"),
            "{name}"
        );
        assert_eq!(wire.last().headers["x-amz-date"], "20150830T123600Z");
    }
}

/// A proof that is there already.
struct Fixed(Proof);

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
