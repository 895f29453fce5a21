//! What is secret stays secret: SE-2, SE-3 and SE-6 to SE-9. SE-1 is `specs/wix/tests/secrets.rs`, SE-4 is in
//! `tests/allocations`.
// Tests say what they expect by unwrapping it.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod support;

use std::error::Error as StdError;
use std::fs;
use std::path::{Path, PathBuf};

use permitted::oauth::{
    Assertion, AuthorizationCode, AuthorizationRequest, CodeFlow, DeviceFlow, DevicePrompt, LoginState, OAuthClient,
    PemKey, PendingLogin, Pkce, SubjectToken,
};
use permitted::strategy::{Fields, Proof, TokenResponse};
use permitted::token::{Grant, StoredSession, Token, Tokens};
use permitted::{Client, Credential, Error, Server, TokenStrategy};
use serde_json::json;
use support::{ByToken, Member, PING, Wire, anonymous, grant, raw, request, response, secret, server};

const CANARY: &str = "canary-0123456789-abcdefghijklmnopqrstuv";

/// Everything that an error can be made to say.
fn said(error: &Error) -> String {
    let mut text = format!("{error} {error:?} {error:#?}");
    let mut source = StdError::source(error);
    while let Some(error) = source {
        text.push_str(&format!(" {error} {error:?}"));
        source = error.source();
    }
    text
}

#[tokio::test(start_paused = true)]
async fn se_02_every_credential_header_is_marked_as_sensitive() {
    let wire = Wire::quiet();
    let credential = |wire: &Wire, strategy| {
        Client::<Credential<Member>>::builder(strategy).transport(wire.clone()).build().unwrap()
    };
    let key = secret(CANARY);
    let strategies = [
        Credential::<Member>::assume(server()).bearer(key.clone()).unwrap(),
        Credential::<Member>::assume(server()).basic("user", key.clone()).unwrap(),
        Credential::<Member>::assume(server()).header("x-api-key", key.clone()).unwrap(),
        Credential::<Member>::assume(server())
            .header("x-one", key.clone())
            .unwrap()
            .header("x-two", key.clone())
            .unwrap(),
    ];
    for strategy in strategies {
        request(&credential(&wire, strategy), &PING).await.unwrap();
    }
    let tokens = Tokens::with_grant(support::Endpoint, "Bearer", &grant(CANARY, 3600)).unwrap();
    let client = Client::builder(ByToken(tokens)).transport(wire.clone()).build().unwrap();
    request(&client, &PING).await.unwrap();
    let body = Fields::new();
    client.exchange().post_json(&server(), "/token", &[], &[("x-app", &key)], &body).await.unwrap();

    let seen = wire.seen();
    assert_eq!(seen.len(), 6);
    let mut marked = 0;
    for seen in seen {
        for (name, value) in &seen.headers {
            let secret = !["accept", "accept-encoding", "content-type"].contains(&name.as_str());
            assert_eq!(value.is_sensitive(), secret, "{name}");
            marked += usize::from(secret);
        }
        assert!(!format!("{:?}", seen.headers).contains(CANARY));
    }
    assert_eq!(marked, 7);
}

#[tokio::test]
async fn se_03_no_error_of_the_transport_has_the_query() {
    // Nobody listens there.
    let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    drop(listener);
    let strategy = Credential::<Member>::assume(Server::loopback(&url).unwrap()).query("api_key", secret(CANARY));
    let error: Error = request(&Client::new(strategy).unwrap(), &PING).await.unwrap_err().into();
    assert!(error.is_connect());
    assert!(StdError::source(&error).is_some(), "the cause is kept");
    assert!(!said(&error).contains(CANARY) && !said(&error).contains("api_key"), "{}", said(&error));
}

/// Does not compile if the type implements one of the traits: then there are two ways to infer `_`.
macro_rules! has_none_of {
    ($type:ty: $($trait:path),+ $(,)?) => {$(
        const _: fn() = || {
            trait Ambiguous<A> { fn some() {} }
            impl<T: ?Sized> Ambiguous<()> for T {}
            #[allow(dead_code)]
            struct Implements;
            impl<T: ?Sized + $trait> Ambiguous<Implements> for T {}
            <$type as Ambiguous<_>>::some();
        };
    )+};
}

macro_rules! se_06_are_opaque {
    ($($type:ty),+ $(,)?) => {$(
        has_none_of!($type: serde::Serialize, std::fmt::Display, PartialEq, std::hash::Hash,
            std::ops::Deref<Target = str>, AsRef<str>, Into<String>, ToString);
    )+};
}

se_06_are_opaque!(
    permitted::SecretString,
    Token,
    Grant,
    StoredSession,
    Pkce,
    LoginState,
    AuthorizationRequest,
    AuthorizationCode,
    Fields,
    Proof,
    TokenResponse,
    Tokens,
    TokenStrategy<Member>,
    OAuthClient,
    CodeFlow<Member>,
    PendingLogin<Member>,
    DeviceFlow<Member>,
    DevicePrompt,
    SubjectToken,
    Assertion,
    PemKey,
);

// OA-4: what may be used once is not to be had twice.
has_none_of!(Pkce: Clone, Copy);
has_none_of!(LoginState: Clone, Copy);
has_none_of!(AuthorizationRequest: Clone, Copy);
has_none_of!(AuthorizationCode: Clone, Copy);
has_none_of!(PendingLogin<Member>: Clone, Copy);

#[test]
fn se_06_secrets_are_opaque() {
    // The constants above are the test; here is what is printed instead.
    let grant = Grant { refresh: Some(secret(CANARY)), ..grant(CANARY, 1) };
    let fields = Fields::new().secret("client_secret", &secret(CANARY));
    let texts = [format!("{grant:?}"), format!("{fields:?}"), format!("{:?}", secret(CANARY))];
    for text in texts {
        assert!(!text.contains(CANARY), "{text}");
    }
}

#[test]
fn oa_04_a_login_is_used_up_by_its_end() {
    // `has_none_of!` above says that it is not `Clone`, and a doctest of `AuthorizationRequest` that a second end does
    // not compile. What is left is that the verifier goes out only with the code.
    let login = AuthorizationRequest::new("client", "https://app.example/back").unwrap();
    let challenge = login.challenge().to_owned();
    let url = format!("https://app.example/back?code=c&state={}", login.state());
    let code = login.finish(&url).unwrap();
    let digest = <sha2::Sha256 as sha2::Digest>::digest(permitted::ExposeSecret::expose_secret(code.verifier()));
    assert_eq!(base64::Engine::encode(&base64::engine::general_purpose::URL_SAFE_NO_PAD, digest), challenge);
}

fn sources(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        match path.is_dir() {
            true => found.extend(sources(&path)),
            false => found.push(path),
        }
    }
    found
}

/// Lines of the library that break a rule, as `file:line`.
fn breaches(breaks: impl Fn(&str, &str) -> bool) -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let files = sources(&folder);
    assert!(files.len() > 20);
    let mut breaches = Vec::new();
    for file in files {
        let name = file.strip_prefix(&folder).unwrap().display().to_string();
        let text = fs::read_to_string(&file).unwrap();
        // The tests of a file come last.
        let library = text.split("#[cfg(test)]\nmod tests").next().unwrap();
        for (number, line) in library.lines().enumerate() {
            if !line.trim_start().starts_with("//") && breaks(&name, line) {
                breaches.push(format!("{name}:{}: {}", number + 1, line.trim()));
            }
        }
    }
    breaches
}

#[test]
fn se_07_secrets_are_compared_in_constant_time_only() {
    let compared = |_: &str, line: &str| {
        let secret = line.contains("expose_secret()") || line.contains(".as_str() == ") && line.contains("state");
        let compares = line.contains(" == ") || line.contains(" != ") || line.contains(".eq(");
        secret && compares
    };
    assert_eq!(breaches(compared), [""; 0]);
}

#[test]
fn tl_15_one_folder_reads_the_clock() {
    let reads = |name: &str, line: &str| {
        let reads = line.contains("Instant::now") || line.contains("SystemTime::now");
        // The checks of a store need keys that no run before used.
        reads && !name.starts_with("clock/") && name != "token/conformance.rs"
    };
    assert_eq!(breaches(reads), [""; 0]);
}

/// The response of a token endpoint, what the error says, and what a program may ask for.
#[tokio::test(start_paused = true)]
async fn se_08_a_refusal_of_the_token_endpoint_says_a_registered_code_and_echoes_no_secret() {
    let long = "x".repeat(1000);
    let cut: String = CANARY.chars().take(CANARY.len() - 1).collect();
    let table = [
        (
            json!({ "error": "invalid_client", "error_description": "no such app" }),
            ": invalid_client",
            Some("no such app"),
        ),
        (
            json!({ "error": "invalid_client", "error_description": format!("{CANARY} is wrong") }),
            ": invalid_client",
            None,
        ),
        (json!({ "error": "invalid_client", "error_description": cut }), ": invalid_client", None),
        (json!({ "error": "invalid_client", "error_description": CANARY.to_uppercase() }), ": invalid_client", None),
        (json!({ "error": CANARY }), "was refused (", None),
        (
            json!({ "error": "e", "error_description": "a\r\nb\u{1b}[31mc", "debug": CANARY }),
            "refused (",
            Some("e: ab[31mc"),
        ),
        (
            json!({ "error": "e", "error_description": "\u{202e}\u{2066}\u{200b}\u{9b}evil" }),
            "refused (",
            Some("e: evil"),
        ),
        (json!({ "error": "e", "error_description": long }), "refused (", Some("e: xxx")),
        (json!({ "errorCode": "NOT_FOUND", "message": CANARY }), "refused (", Some("NOT_FOUND")),
        (json!({ "error": { "secret": CANARY } }), "was refused", None),
        (json!([CANARY]), "was refused", None),
    ];
    for (refusal, says, described) in table {
        let wire = Wire::new(move |_, _| response(400, &refusal).header("x-request-id", CANARY));
        let exchange = anonymous(&wire).exchange().clone();
        let body = Fields::new().text("client_id", "app").object("auth", Fields::new().secret("key", &secret(CANARY)));
        let response = exchange.post_json(&server(), "/token", &[], &[], &body).await.unwrap();
        let error = response.refusal("the token request");
        let text = said(&error);
        assert!(text.contains(says), "{text}");
        assert!(!text.contains(CANARY) && !text.contains("evil") && !text.contains("xxx"), "{text}");
        assert_eq!(error.request_id(), None);
        assert_eq!(error.oauth_description().is_some(), described.is_some(), "{text}");
        let description = error.oauth_description().unwrap_or_default();
        assert!(description.starts_with(described.unwrap_or_default()) && description.len() <= 256, "{description:?}");
        assert!(error.to_string().len() < 400 && !error.to_string().contains(['\r', '\n', '\u{1b}']), "{text}");
        assert!(error.raw_body().is_empty());
    }
    // A token that was cut off is not shown either.
    let wire = Wire::new(|_, _| raw(200, format!("{{\"access_token\": \"{CANARY}")));
    let exchange = anonymous(&wire).exchange().clone();
    let error = exchange.post_json(&server(), "/token", &[], &[], &Fields::new()).await.err().unwrap();
    assert!(!said(&error).contains(CANARY));
}

#[test]
fn se_09_no_error_of_a_callback_has_the_state_or_the_code() {
    let back = "https://app.example/back";
    let callbacks = [
        format!("{back}?code={CANARY}&state=wrong"),
        format!("{back}?code={CANARY}"),
        format!("{back}?code={CANARY}&code=d&state=STATE"),
        format!("{back}?code={CANARY}&error=x&state=STATE"),
        format!("{back}?code={CANARY}&state=STATE&state=STATE"),
        format!("{back}?code={CANARY}&state=%zz"),
        format!("https://elsewhere.example/?code={CANARY}&state=STATE"),
        format!("{CANARY} STATE"),
        format!("{back}#code={CANARY}&state=STATE"),
        format!("{back}?code={CANARY}&state={}", "x".repeat(9000)),
        // A page that gives the state back where its error belongs, and in pieces.
        format!("{back}?error=no STATE&state=STATE"),
        format!("{back}?error=STATE%00STATE&state=STATE"),
    ];
    for callback in callbacks {
        let login = AuthorizationRequest::new("client", back).unwrap();
        let state = login.state().to_owned();
        let printed = format!("{login:?}");
        let error = login.finish(&callback.replace("STATE", &state)).unwrap_err();
        for text in [said(&error), printed] {
            assert!(!text.contains(&state) && !text.contains(CANARY), "{text}");
        }
        assert!(error.oauth_description().is_none_or(|text| !text.contains(&state)), "{error:?}");
    }
}
