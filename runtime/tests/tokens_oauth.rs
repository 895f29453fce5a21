//! The parts of a login: OA-1 to OA-8 and OA-14.
// Tests say what they expect by unwrapping it.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod support;

use std::collections::HashSet;
use std::time::Duration;

use permitted::oauth::{AuthorizationRequest, Issuer, Loopback, Pkce, ResponseMode};
use permitted::strategy::Fields;
use permitted::token::Grant;
use permitted::{Error, ExposeSecret, Value};
use proptest::prelude::*;
use serde_json::json;
use support::raw_http::send_raw;
use support::{PING, Wire, anonymous, request, response, secret, server};
use tokio::io::AsyncReadExt;
use tokio::net::TcpStream;
use tokio::time::{advance, timeout};

const BACK: &str = "https://app.example/back";

fn login() -> AuthorizationRequest {
    AuthorizationRequest::new("client", BACK).unwrap()
}

/// The code, or the error, of a login for a callback; `STATE` stands for its own state.
fn code(login: AuthorizationRequest, callback: &str) -> Result<String, String> {
    let callback = callback.replace("STATE", login.state());
    match login.finish(&callback) {
        Ok(code) => Ok(code.code().expose_secret().to_owned()),
        Err(error) => Err(error.to_string()),
    }
}

fn query(query: &str) -> Result<String, String> {
    code(login(), &format!("{BACK}?{query}"))
}

#[test]
fn oa_01_verifiers_are_unique_and_evenly_spread() {
    const ROUNDS: usize = 100_000;
    let (mut seen, mut counts) = (HashSet::new(), [0_u32; 128]);
    for _ in 0..ROUNDS {
        let verifier = Pkce::new().unwrap().into_verifier();
        // The last character holds four bits only.
        for byte in verifier.expose_secret().bytes().take(42) {
            counts[usize::from(byte)] += 1;
        }
        assert!(seen.insert(verifier.expose_secret().to_owned()), "twice the same");
    }
    let used: Vec<f64> = counts.iter().filter(|count| **count > 0).map(|count| f64::from(*count)).collect();
    assert_eq!(used.len(), 64, "base64url");
    let expected = (ROUNDS * 42) as f64 / 64.0;
    let chi: f64 = used.iter().map(|count| (count - expected).powi(2) / expected).sum();
    // 63 degrees of freedom: 150 is passed by chance once in 10^9 runs.
    assert!(chi < 150.0, "{chi}");
}

#[test]
fn oa_02_the_state_must_be_there_once_and_right() {
    assert_eq!(query("code=c&state=STATE"), Ok("c".to_owned()));
    let others = login();
    let refused = [
        "code=c",
        "code=c&state=",
        "code=c&state=other",
        "code=c&state=STATE&state=STATE",
        "code=c&state=STATEx",
        "code=c&State=STATE",
        &format!("code=c&state={}", others.state()),
    ];
    for callback in refused {
        assert!(query(callback).is_err(), "{callback}");
    }
}

#[tokio::test(start_paused = true)]
async fn oa_02_a_state_lives_ten_minutes_and_belongs_to_one_client() {
    let (early, late) = (login(), login());
    advance(Duration::from_secs(599)).await;
    let url = format!("{BACK}?code=c&state={}", early.state());
    assert!(early.finish(&url).unwrap().for_client("client").is_ok());
    advance(Duration::from_secs(2)).await;
    assert!(code(late, &format!("{BACK}?code=c&state=STATE")).unwrap_err().contains("10 minutes"));
    let begun = login();
    let url = format!("{BACK}?code=c&state={}", begun.state());
    assert!(begun.finish(&url).unwrap().for_client("another").is_err());
}

#[test]
fn oa_03_a_callback_is_read_strictly() {
    let refused = [
        "state=STATE",
        "code=&state=STATE",
        "code=a&code=b&state=STATE",
        "code=c&error=access_denied&state=STATE",
        "code=%zz&state=STATE",
        "code=%f&state=STATE",
        "code=%ff&state=STATE",
        "code=c&state=STATE#code=d",
        "code=c&state=STATE#state=STATE",
        "code=c&state=STATE#access_token=t",
    ];
    for callback in refused {
        assert!(query(callback).is_err(), "{callback}");
    }
    let long = format!("code={}&state=STATE", "x".repeat(8 * 1024));
    assert!(query(&long).unwrap_err().contains("8 KiB"));
    assert_eq!(query("error=access_denied&state=STATE"), Err("the login was refused: access_denied".to_owned()));
    // In the fragment, and only there.
    let fragment = || login().response_mode(ResponseMode::Fragment);
    assert_eq!(code(fragment(), &format!("{BACK}#code=c&state=STATE")), Ok("c".to_owned()));
    assert!(code(fragment(), &format!("{BACK}?code=c&state=STATE")).is_err());
}

proptest! {
    #[test]
    fn oa_03_no_text_is_a_callback_by_accident(text in ".{0,300}", own in any::<bool>()) {
        let url = if own { format!("{BACK}?{text}") } else { text };
        prop_assert!(login().finish(&url).is_err());
    }

    #[test]
    fn oa_03_a_code_of_any_text_comes_back_as_it_was(code in ".{1,100}", more in "[a-z]{1,8}") {
        prop_assume!(!["code", "state", "error", "iss"].contains(&more.as_str()));
        let encoded: String = url::form_urlencoded::byte_serialize(code.as_bytes()).collect();
        prop_assert_eq!(query(&format!("{more}=1&code={encoded}&state=STATE")), Ok(code));
    }
}

#[test]
fn oa_05_another_issuer_s_response_is_refused() {
    // Two servers: the response of one must not make the program send its code to the other.
    let at = |issuer: Issuer| login().issuer(issuer);
    let (honest, evil) = ("https://honest.example", "https%3A%2F%2Fevil.example");
    let good = format!("{BACK}?code=c&state=STATE&iss=https%3A%2F%2Fhonest.example");
    let bad = format!("{BACK}?code=c&state=STATE&iss={evil}");
    let none = format!("{BACK}?code=c&state=STATE");
    let table = [
        (Issuer::Required(honest.into()), &good, true),
        (Issuer::Required(honest.into()), &bad, false),
        (Issuer::Required(honest.into()), &none, false),
        (Issuer::Expected(honest.into()), &good, true),
        (Issuer::Expected(honest.into()), &bad, false),
        (Issuer::Expected(honest.into()), &none, true),
        (Issuer::Expected(format!("{honest}/")), &good, false),
        (Issuer::Only, &bad, true),
    ];
    for (issuer, callback, accepted) in table {
        assert_eq!(code(at(issuer.clone()), callback).is_ok(), accepted, "{issuer:?} {callback}");
    }
    assert!(code(at(Issuer::Only), &format!("{good}&iss=x")).is_err(), "twice");
}

#[test]
fn oa_06_the_redirect_uri_is_compared_exactly() {
    let cases = [
        ("https://app.example/back", "https://app.example/back?A", true),
        ("https://app.example", "https://app.example/?A", true),
        ("https://app.example/back?tenant=1", "https://app.example/back?tenant=1&A", true),
        ("https://app.example/back?tenant=1", "https://app.example/back?tenant=2&A", false),
        ("https://app.example/back?tenant=1", "https://app.example/back?tenant=11&A", false),
        ("https://app.example/back?tenant=1", "https://app.example/back?A", false),
        ("https://app.example/back", "https://app.example/back/?A", false),
        ("https://app.example/back", "https://app.example/backdoor?A", false),
        ("https://app.example/back", "https://app.example/Back?A", false),
        ("https://app.example/back", "https://app.example:8443/back?A", false),
        ("https://app.example/back", "http://app.example/back?A", false),
        ("https://app.example/back", "https://app.example.evil/back?A", false),
        ("https://app.example/back", "https://app.example@evil/back?A", false),
        ("https://app.example/back", "/back?A", false),
    ];
    for (registered, callback, accepted) in cases {
        let login = AuthorizationRequest::new("client", registered).unwrap();
        let callback = callback.replace('A', "code=c&state=STATE");
        assert_eq!(code(login, &callback).is_ok(), accepted, "{registered} {callback}");
    }
    assert!(AuthorizationRequest::new("client", "https://app.example/#top").is_err());
    assert!(AuthorizationRequest::new("client", "not a URL").is_err());
}

#[tokio::test]
async fn oa_06_the_loopback_listener_takes_one_request_to_its_own_address() {
    let loopback = Loopback::bind().await.unwrap();
    let uri = loopback.redirect_uri();
    let address = uri.strip_prefix("http://").unwrap().strip_suffix("/callback").unwrap().to_owned();
    assert!(address.starts_with("127.0.0.1:"), "{address}");
    let login = AuthorizationRequest::new("client", &*uri).unwrap();
    let waiting = tokio::spawn({
        let state = login.state().to_owned();
        async move { loopback.callback(&state).await }
    });
    // Connections that say nothing keep nobody waiting.
    let mut silent = Vec::new();
    for _ in 0..15 {
        silent.push(TcpStream::connect(&address).await.unwrap());
    }
    let refused = [
        format!("GET /favicon.ico HTTP/1.1\r\nhost: {address}\r\n\r\n"),
        format!("POST /callback?code=c HTTP/1.1\r\nhost: {address}\r\n\r\n"),
        "GET /callback?code=c HTTP/1.1\r\nhost: rebound.example\r\n\r\n".to_owned(),
        format!("GET /callback?code=c HTTP/1.1\r\nhost: {address}\r\nhost: {address}\r\n\r\n"),
        "GET /callback?code=c HTTP/1.1\r\n\r\n".to_owned(),
        format!("GET /callbacks?code=c HTTP/1.1\r\nhost: {address}\r\n\r\n"),
        // Of another page or program of this machine, which does not know the login.
        format!("GET /callback HTTP/1.1\r\nhost: {address}\r\n\r\n"),
        format!("GET /callback?error=access_denied HTTP/1.1\r\nhost: {address}\r\n\r\n"),
        format!("GET /callback?code=c&state=another HTTP/1.1\r\nhost: {address}\r\n\r\n"),
    ];
    for head in refused {
        assert!(send_raw(&address, &head).await.starts_with("HTTP/1.1 404"), "{head}");
    }
    let head = format!("GET /callback?code=c&state={} HTTP/1.1\r\nHost: {address}\r\n\r\n", login.state());
    let page = timeout(Duration::from_secs(2), send_raw(&address, &head)).await.unwrap();
    assert!(page.starts_with("HTTP/1.1 200") && page.contains("referrer-policy: no-referrer"), "{page}");
    let url = waiting.await.unwrap().unwrap();
    assert_eq!(login.finish(&url).unwrap().code().expose_secret(), "c");
    assert!(TcpStream::connect(&address).await.is_err(), "nobody listens any more");
    drop(silent);
}

/// More connections than are served at once wait; none is dropped.
#[tokio::test]
async fn oa_06_the_browser_waits_for_connections_that_say_nothing() {
    let loopback = Loopback::bind().await.unwrap();
    let uri = loopback.redirect_uri();
    let address = uri.strip_prefix("http://").unwrap().strip_suffix("/callback").unwrap().to_owned();
    let waiting = tokio::spawn(async move { loopback.callback("state").await });
    let mut silent = Vec::new();
    for _ in 0..16 {
        silent.push(TcpStream::connect(&address).await.unwrap());
    }
    let head = format!("GET /callback?code=c&state=state HTTP/1.1\r\nHost: {address}\r\n\r\n");
    let browser = tokio::spawn({
        let address = address.clone();
        async move { send_raw(&address, &head).await }
    });
    tokio::time::sleep(Duration::from_millis(50)).await;
    drop(silent);
    assert!(browser.await.unwrap().starts_with("HTTP/1.1 200"));
    assert!(waiting.await.unwrap().is_ok());
}

#[tokio::test(start_paused = true)]
async fn oa_06_the_loopback_listener_gives_up_after_five_minutes() {
    let loopback = Loopback::bind().await.unwrap();
    let begun = tokio::time::Instant::now();
    assert!(loopback.callback("s").await.unwrap_err().to_string().contains("5 minutes"));
    assert_eq!(begun.elapsed().as_secs(), 300);
}

#[tokio::test(start_paused = true)]
async fn oa_07_a_refused_code_got_a_response() {
    let body = Fields::new().text("grant_type", "authorization_code").secret("code", &secret("the-code"));
    let refused = Wire::new(|_, _| response(400, &json!({ "error": "invalid_grant" })));
    let exchange = anonymous(&refused).exchange().clone();
    let response = exchange.post_once(&server(), "/token", &[], &[], &body).await.unwrap();
    assert!(!response.refusal("the code").is_ambiguous(), "the server has responded");
    assert_eq!(refused.hits("/token"), 1);
}

#[tokio::test]
async fn oa_07_a_connection_that_breaks_after_the_code_was_sent_is_ambiguous_and_one_that_never_was_is_not() {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    let hits = tokio::spawn(async move {
        let mut hits = 0;
        while let Ok(Ok((mut stream, _))) = timeout(Duration::from_millis(500), listener.accept()).await {
            hits += 1;
            let mut head = [0; 4096];
            assert!(stream.read(&mut head).await.unwrap() > 0);
        }
        hits
    });
    let at = permitted::Server::loopback(&url).unwrap();
    let client = permitted::Client::new(permitted::Anonymous::at(at.clone())).unwrap();
    let body = Fields::new().secret("code", &secret("the-code"));
    let error = client.exchange().post_once(&at, "/token", &[], &[], &body).await.err().unwrap();
    assert!(error.is_ambiguous() && !error.is_transport(), "{error:?}");
    assert!(error.to_string().contains("begin again"), "{error}");
    assert_eq!(hits.await.unwrap(), 1);
    // Nobody listens there now.
    let error = client.exchange().post_once(&at, "/token", &[], &[], &body).await.err().unwrap();
    assert!(error.is_connect() && !error.is_ambiguous(), "{error:?}");
}

#[test]
fn oa_08_the_token_type_must_be_bearer_and_narrowed_scopes_are_reported() {
    let table = [
        (json!({ "access_token": "a", "token_type": "Bearer" }), true),
        (json!({ "access_token": "a", "token_type": "bEARER", "unknown": [1] }), true),
        (json!({ "access_token": "a" }), true),
        (json!({ "access_token": "a", "token_type": "mac" }), false),
        (json!({ "access_token": "a", "token_type": "DPoP" }), false),
        (json!({ "access_token": "a", "token_type": "" }), false),
        (json!({ "access_token": "a", "token_type": 1 }), false),
        (json!({ "access_token": "a", "scope": ["read"] }), true),
        (json!({ "access_token": "a", "scope": 1 }), false),
    ];
    for (response, accepted) in table {
        assert_eq!(Grant::from_json(&response).is_ok(), accepted, "{response}");
    }
    let narrowed = Grant::from_json(&json!({ "access_token": "a", "scope": "read profile" })).unwrap();
    assert_eq!(narrowed.not_granted("read write admin"), ["write", "admin"]);
    let unsaid = Grant::from_json(&json!({ "access_token": "a" })).unwrap();
    assert!(unsaid.not_granted("read write").is_empty(), "all that was asked for (RFC 6749 §5.1)");
}

#[tokio::test(start_paused = true)]
async fn oa_14_too_little_scope_is_told_apart_from_a_bad_token() {
    let table = [
        (401, r#"Bearer error="invalid_token""#, false),
        (403, r#"Bearer realm="x", error="insufficient_scope", scope="orders.read""#, true),
        (403, r#"Bearer realm="x""#, false),
        (403, "", false),
    ];
    for (status, header, insufficient) in table {
        let wire = Wire::new(move |_, _| match header {
            "" => response(status, &Value::Null),
            header => response(status, &Value::Null).header("www-authenticate", header),
        });
        let error: Error = request(&anonymous(&wire), &PING).await.unwrap_err().into();
        assert_eq!(error.is_insufficient_scope(), insufficient, "{status} {header}");
        assert_eq!((error.is_unauthorized(), error.is_forbidden()), (status == 401, status == 403));
        let scope = error.challenge().and_then(|challenge| challenge.scope.as_deref());
        assert_eq!(scope, insufficient.then_some("orders.read"));
    }
}
