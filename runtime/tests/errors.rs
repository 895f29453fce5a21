//! The predicates of an error, and its text.

// Helpers say what they expect by unwrapping it.
#![allow(clippy::unwrap_used)]

mod support;

use std::collections::BTreeMap;
use std::error::Error as StdError;
use std::time::Duration;

use permitted::token::Tokens;
use permitted::{Anonymous, Client, Error, Limit, Operation, OperationError, Request, Retries, Server, Value};
use serde_json::json;
use support::{ByToken, Source, Wire, fail, lost, operation, raw, request, response, server, unsent};

static GET: Operation = operation("getThing", "GET", "/thing");
static POST: Operation = operation("makeThing", "POST", "/thing");

type Predicate = (&'static str, fn(&Error) -> bool);
/// A failure, and the predicates that hold of the error.
type Row<T> = (fn() -> T, &'static [&'static str]);

/// All of them.
const PREDICATES: [Predicate; 18] = [
    ("unauthorized", Error::is_unauthorized),
    ("forbidden", Error::is_forbidden),
    ("insufficient_scope", Error::is_insufficient_scope),
    ("invalid_token", Error::is_invalid_token),
    ("not_found", Error::is_not_found),
    ("rate_limited", Error::is_rate_limited),
    ("timeout", Error::is_timeout),
    ("connect", Error::is_connect),
    ("tls", Error::is_tls),
    ("transport", Error::is_transport),
    ("malformed", Error::is_malformed),
    ("ambiguous", Error::is_ambiguous),
    ("too_large", Error::is_too_large),
    ("decode", Error::is_decode),
    ("request", Error::is_request),
    ("credential", Error::is_credential),
    ("store", Error::is_store),
    ("session_expired", Error::is_session_expired),
];

fn holding(error: &Error) -> Vec<&'static str> {
    PREDICATES.iter().filter(|(_, holds)| holds(error)).map(|(name, _)| *name).collect()
}

fn client(wire: &Wire) -> Client<Anonymous> {
    Client::builder(Anonymous::at(server())).transport(wire.clone()).retries(Retries::never()).build().unwrap()
}

async fn failed(action: fn() -> support::Action) -> Error {
    let wire = Wire::new(move |_, _| action());
    request(&client(&wire), &POST).await.unwrap_err().into()
}

/// The error and all its causes.
fn causes(error: &Error) -> impl Iterator<Item = &(dyn StdError + 'static)> {
    std::iter::successors(Some(error as &(dyn StdError + 'static)), |error| (*error).source())
}

/// As a program would print them.
fn chain(error: &Error) -> Vec<String> {
    causes(error).map(ToString::to_string).collect()
}

/// The text is one line, short enough for a log, and has no control character that a terminal would obey.
fn assert_one_line(error: &Error) {
    for text in chain(error) {
        assert!(!text.is_empty() && text.len() < 600, "{} bytes: {text}", text.len());
        assert!(!text.chars().any(char::is_control), "{text:?}");
    }
    let debug = format!("{error:?}");
    assert!(!debug.contains('\n') && debug.len() < 4000, "{debug}");
}

#[tokio::test(start_paused = true)]
async fn each_failure_has_its_predicates_and_no_other() {
    let rows: [Row<support::Action>; 14] = [
        (|| raw(400, ""), &[]),
        (|| raw(401, ""), &["unauthorized"]),
        (
            || raw(401, "").header("www-authenticate", r#"Bearer error="invalid_token""#),
            &["unauthorized", "invalid_token"],
        ),
        (|| raw(403, ""), &["forbidden"]),
        (
            || raw(403, "").header("www-authenticate", r#"Bearer error="insufficient_scope""#),
            &["forbidden", "insufficient_scope"],
        ),
        (|| raw(404, ""), &["not_found"]),
        (|| raw(429, ""), &["rate_limited"]),
        (|| raw(503, ""), &[]),
        (unsent, &["connect"]),
        (lost, &["transport", "ambiguous"]),
        (|| raw(200, "<html>"), &["decode"]),
        (|| raw(200, ""), &["decode"]),
        (|| fail("no token"), &["credential"]),
        (|| response(200, &Value::Null).after(Duration::from_secs(3600)), &["timeout", "ambiguous"]),
    ];
    for (action, expected) in rows {
        let error = failed(action).await;
        assert_eq!(holding(&error), expected, "{error:?}");
        assert_eq!(error.operation().map(|operation| operation.id), Some("makeThing"));
        assert_eq!((error.identity(), error.attempts()), (Some("anonymous"), 1));
        assert_one_line(&error);
    }
}

#[tokio::test(start_paused = true)]
async fn failures_before_anything_is_sent_have_their_predicates() {
    let never = Client::builder(Anonymous::at(server())).transport(Wire::quiet()).build().unwrap();
    let error: Error = request(&never, &GET).header("content-length", "1").await.unwrap_err().into();
    assert_eq!(holding(&error), ["request"]);
    let rows: [Row<Error>; 3] = [
        (|| Error::credential("the key file is empty"), &["credential"]),
        (|| Error::session_expired("logged out elsewhere"), &["credential", "session_expired"]),
        (|| Error::store("the disk is full"), &["credential", "store"]),
    ];
    for (made, expected) in rows {
        let wire = Wire::quiet();
        let tokens = Tokens::new(Source::new(move |_, _| async move { Err(made()) }), "Bearer");
        let client = Client::builder(ByToken(tokens)).transport(wire.clone()).build().unwrap();
        let error: Error = request(&client, &GET).await.unwrap_err().into();
        assert_eq!(holding(&error), expected, "{error:?}");
        assert_eq!((error.attempts(), error.identity(), wire.seen().len()), (0, Some("member"), 0));
        assert_one_line(&error);
    }
}

#[tokio::test(start_paused = true)]
async fn what_the_server_said_is_in_the_error() {
    let wire = Wire::new(|_, _| {
        response(429, &json!({ "code": "SLOW_DOWN" })).header("retry-after", "90").header("x-request-id", "id-7")
    });
    let call: Request<Value, Value> = request(&client(&wire), &GET);
    let error: OperationError<Value> = call.await.unwrap_err();
    assert_eq!(error.body(), Some(&json!({ "code": "SLOW_DOWN" })));
    assert_eq!(error.status().map(|status| status.as_u16()), Some(429));
    assert_eq!((error.request_id(), error.retry_after()), (Some("id-7"), Some(Duration::from_secs(90))));
    assert_eq!(
        error.to_string(),
        "`getThing` (GET /thing) as `anonymous`: the server refuses the request (429 Too Many Requests), request id id-7"
    );
    assert!(!format!("{error:?}").contains("SLOW_DOWN"), "a body may echo a secret, so it is asked for by name");
    let plain: Error = error.into();
    assert_eq!(plain.raw_body(), br#"{"code":"SLOW_DOWN"}"#);
}

#[tokio::test]
async fn lm_04_the_kept_part_of_an_errors_body_is_bounded() {
    let error = failed(|| raw(500, vec![b'x'; 1024 * 1024])).await;
    assert_eq!(error.raw_body().len(), 64 * 1024);
    assert_one_line(&error);
}

/// The chain ends where the system said what was wrong.
#[tokio::test]
async fn the_causes_lead_to_the_system() {
    let closed = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    let server = Server::loopback(&format!("http://{closed}/secret-path")).unwrap();
    let client = Client::builder(Anonymous::at(server)).retries(Retries::never()).build().unwrap();
    let error: Error = request(&client, &GET).await.unwrap_err().into();
    assert_eq!(holding(&error), ["connect"]);
    let last = causes(&error).last().unwrap();
    let system = last.downcast_ref::<std::io::Error>().expect("the last cause is the system's");
    assert_eq!(system.kind(), std::io::ErrorKind::ConnectionRefused);
    assert!(chain(&error).iter().all(|text| !text.contains("secret-path")), "{:?}", chain(&error));
    assert_one_line(&error);
}

#[tokio::test(start_paused = true)]
async fn the_causes_of_a_deadline_and_of_a_body_are_there() {
    let wire = Wire::new(|_, before| if before == 0 { raw(503, "") } else { response(200, &Value::Null).after(HOUR) });
    let client = Client::builder(Anonymous::at(server())).transport(wire).build().unwrap();
    let error: Error = request(&client, &GET).timeout(Duration::from_secs(2)).await.unwrap_err().into();
    assert_eq!(error.limit(), Some(Limit::Total));
    assert_eq!(chain(&error).len(), 2, "{:?}", chain(&error));
    let error = failed(|| raw(200, "{")).await;
    let cause = error.source().and_then(|cause| cause.downcast_ref::<serde_json::Error>()).unwrap();
    assert!(cause.is_eof());
}

const HOUR: Duration = Duration::from_secs(3600);

/// A message has the server's words in it nowhere: not as a value, and of keys only what fits in a line.
#[tokio::test]
async fn a_response_cannot_write_into_the_message() {
    let keys = ["a\nb\u{1b}[31mred", "\u{202e}txt.exe", &"k".repeat(100_000)];
    for key in keys {
        let body = json!({ key: { key: "canary-value" } }).to_string();
        let wire = Wire::new(move |_, _| raw(200, body.clone()));
        let call: Request<BTreeMap<String, BTreeMap<String, i64>>> =
            Request::new(permitted::__private::core(&client(&wire)), &GET);
        let error: Error = call.await.unwrap_err().into();
        assert_eq!(holding(&error), ["decode"]);
        assert_one_line(&error);
        let text = format!("{error} {error:?} {:?}", chain(&error));
        assert!(!text.contains("canary-value") && !text.contains('\u{202e}'), "{text}");
    }
}

#[tokio::test(start_paused = true)]
async fn a_shared_error_is_cheap_to_keep() {
    let error = failed(lost).await;
    let copy = error.clone();
    assert_eq!(error.to_string(), copy.to_string());
    fn is_kept<T: Clone + Send + Sync + 'static>(_: &T) {}
    is_kept(&copy);
}

/// A 403 says who could have called, as the compiler would.
#[tokio::test]
async fn a_refused_caller_is_told_whom_the_document_permits() {
    use permitted::{Access, Permit};
    static RELEASE: Operation = Operation {
        access: Access::Permitted(&[
            Permit { identities: &["keeper"], permissions: &["PETS.WRITE", "PETS.READ"] },
            Permit { identities: &["owner", "device"], permissions: &[] },
        ]),
        ..operation("releasePet", "DELETE", "/pet")
    };
    static SEALED: Operation = Operation { access: Access::Permitted(&[]), ..operation("sealed", "GET", "/sealed") };
    static CROWDED: Operation = Operation {
        access: Access::Permitted(&[
            Permit { identities: &["a"], permissions: &[] },
            Permit { identities: &["b"], permissions: &[] },
            Permit { identities: &["c"], permissions: &[] },
            Permit { identities: &["d"], permissions: &[] },
            Permit { identities: &["e"], permissions: &[] },
            Permit { identities: &["f"], permissions: &[] },
            Permit { identities: &["member"], permissions: &["PETS.READ"] },
        ]),
        ..operation("crowded", "GET", "/crowded")
    };
    static PUBLIC: Operation = Operation { access: Access::Public, ..operation("look", "GET", "/look") };
    let client = support::member(&Wire::new(|seen, _| match seen.path() {
        path if path.ends_with("/token") => response(200, &json!({ "access_token": "a", "expires_in": 60 })),
        _ => response(403, &Value::Null),
    }));
    let said = async |operation| Error::from(request(&client, operation).await.unwrap_err()).to_string();
    let text = said(&RELEASE).await;
    let permitted = "the document permits `keeper` with `PETS.WRITE` and `PETS.READ`, `owner` together with `device`";
    assert_eq!(
        text,
        format!("`releasePet` (DELETE /pet) as `member`: the server refuses this caller; {permitted} (403 Forbidden)")
    );
    let crowded = "the document permits `member` with `PETS.READ`, `a`, `b`, `c`, `d`, `e`, and 1 more (403";
    assert!(said(&CROWDED).await.contains(crowded), "{}", said(&CROWDED).await);
    assert!(said(&SEALED).await.contains("the document permits nobody (403"), "{}", said(&SEALED).await);
    assert!(said(&PUBLIC).await.ends_with("the server refuses this caller (403 Forbidden)"), "{}", said(&PUBLIC).await);
}

#[tokio::test]
async fn a_success_keeps_its_body_as_it_came_and_does_not_show_it() {
    let wire = Wire::new(|_, _| raw(200, r#"{ "canary": 1.50 }"#));
    let response = request(&client(&wire), &GET).send().await.unwrap();
    assert_eq!(response.raw_body().as_ref(), br#"{ "canary": 1.50 }"#);
    assert!(!format!("{response:?}").contains("canary"));
    assert_eq!(response.into_body()["canary"].as_f64(), Some(1.5));
}
