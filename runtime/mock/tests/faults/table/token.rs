//! Token endpoints that fail. The API is not called without a token, and nobody else's token is used instead.

use std::time::Duration;

use permitted::{Client, Error, Limit, Operation, Value};
use permitted_mock::{Connection, FaultServer, Script, Step};

use super::body::encode;
use crate::alone::alone;
use crate::call_fault::SLACK;
use crate::client::{ByToken, GET, KINDS, Kind, POST, request};
use crate::lab::{Lab, ensure, granted};
use crate::output::{self, ACCESS, REFRESH};

pub(super) struct TokenFault {
    pub(super) name: &'static str,
    pub(super) endpoint: Script,
    /// The predicate that holds of the error.
    is: fn(&Error) -> bool,
    /// The endpoint takes longer than its limit.
    pub(super) late: bool,
}

fn token_fault(name: &'static str, endpoint: Script, is: fn(&Error) -> bool) -> TokenFault {
    TokenFault { name, endpoint, is, late: false }
}

fn late(name: &'static str, endpoint: Script) -> TokenFault {
    TokenFault { late: true, ..token_fault(name, endpoint, |error| error.is_timeout()) }
}

fn response(status: u16, lines: &str, body: impl AsRef<[u8]>) -> Script {
    let body = body.as_ref();
    let head = format!("HTTP/1.1 {status} x\r\nconnection: close\r\n{lines}content-length: {}\r\n\r\n", body.len());
    Script::new().read_request().write([head.as_bytes(), body].concat())
}

fn refusal(status: u16, code: &str) -> Script {
    response(status, "", format!(r#"{{"error":"{code}","error_description":"no {REFRESH}"}}"#))
}

fn grant(field: &str) -> Script {
    response(200, "", format!(r#"{{"access_token":"{ACCESS}",{field}"token_type":"Bearer"}}"#))
}

fn read() -> Script {
    Script::new().read_request()
}

/// The faults of an endpoint in place of a response.
pub(super) fn rows() -> Vec<TokenFault> {
    let credential = Error::is_credential;
    let half = format!("HTTP/1.1 200 OK\r\ncontent-length: 900\r\n\r\n{}", &granted(ACCESS)[..40]);
    let bomb = encode("gzip", format!("{}{}", " ".repeat(4 << 20), granted(ACCESS)).as_bytes());
    let flood = Step::Flood(b"400\r\n".iter().copied().chain([b' '; 1024]).chain(*b"\r\n").collect(), 4096);
    vec![
        token_fault("closed", read(), Error::is_transport),
        token_fault("reset", read().reset(), Error::is_transport),
        token_fault("rotates, and dies in its response", read().write(half), Error::is_transport),
        late("silence", read().stall()),
        late(
            "a byte at a time",
            read().drip("HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\n", Duration::from_millis(30)),
        ),
        token_fault("not HTTP", read().write("SSH-2.0-x\r\n\r\n"), Error::is_malformed),
        token_fault("500", response(500, "", ""), credential),
        token_fault("503 with a page", response(503, "", "<html>busy</html>"), credential),
        token_fault("429", response(429, "retry-after: 7\r\n", ""), |error| {
            error.retry_after().is_some_and(|wait| wait.as_secs() >= 6)
        }),
        token_fault(
            "a page for the hotel's guests",
            response(200, "content-type: text/html\r\n", "<html>Welcome</html>"),
            credential,
        ),
        token_fault(
            "a redirect",
            response(302, &format!("location: {}\r\n", crate::lab::elsewhere().url()), ""),
            credential,
        ),
        token_fault("invalid_grant", refusal(400, "invalid_grant"), Error::is_session_expired),
        token_fault("invalid_client", refusal(401, "invalid_client"), credential),
        token_fault("nothing", response(200, "", ""), credential),
        token_fault("half of it", response(200, "", &granted(ACCESS)[..40]), credential),
        token_fault("no token", response(200, "", r#"{"expires_in":3600}"#), credential),
        token_fault("a token that is none", response(200, "", r#"{"access_token":7,"expires_in":3600}"#), credential),
        token_fault(
            "a token that a header cannot carry",
            response(200, "", r#"{"access_token":"a\r\nx: y","expires_in":3600}"#),
            credential,
        ),
        token_fault("lm_05, two tokens", grant(r#""access_token":"other","expires_in":3600,"#), credential),
        token_fault("a life of words", grant(r#""expires_in":"soon","#), credential),
        token_fault(
            "too large",
            response(200, "", format!("{}{}", granted(ACCESS), " ".repeat(16 * 1024))),
            Error::is_too_large,
        ),
        token_fault(
            "without end",
            read().write("HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n").step(flood),
            Error::is_too_large,
        ),
        token_fault("a bomb", response(200, "content-encoding: gzip\r\n", bomb), Error::is_too_large),
    ]
}

/// Each failure is one request, however many calls come; then the endpoint is left alone for a while.
#[test]
fn token_endpoints_that_fail() {
    alone!();
    let rows = rows();
    let broken: Vec<_> = rows
        .iter()
        .flat_map(|row| [&GET, &POST].map(|operation| (row, operation)))
        .flat_map(|(row, operation)| KINDS.map(|kind| (row, operation, kind)))
        .filter_map(|(row, operation, kind)| {
            Some(format!("{}, {}, {kind:?}: {}", row.name, operation.verb, failing(row, operation, kind).err()?))
        })
        .collect();
    assert!(broken.is_empty(), "{broken:#?}");
}

fn failing(row: &TokenFault, operation: &'static Operation, kind: Kind) -> Result<(), String> {
    let mut lab = Lab::with_tokens([row.endpoint.clone(), Script::json(&granted(ACCESS))]);
    lab.kind = kind;
    let api = FaultServer::start([Script::json("1")]).unwrap();
    let client = match row.late {
        true => lab.impatient(&api.url(), |client| client, Limit::Token),
        false => lab.client(&api.url(), |client| client),
    };
    let begin = std::time::Instant::now();
    for (number, error) in lab.runtime.block_on(many(&client, operation)).into_iter().enumerate() {
        let error = error.err().ok_or("it succeeded")?;
        output::print(&error);
        // No session of a machine ends.
        let ends = kind != Kind::Machine || !(row.is)(&Error::session_expired(""));
        ensure(if ends { (row.is)(&error) } else { error.is_credential() }, || format!("{error:?}"))?;
        ensure(error.attempts() == 0 && error.identity() == Some("member"), || format!("{number}: {error:?}"))?;
    }
    ensure(begin.elapsed() <= SLACK, || format!("{:?}", begin.elapsed()))?;
    // The failure is shared, and shared with who comes too early.
    let early =
        lab.runtime.block_on(async { request::<Value, _>(&client, operation).await }).err().ok_or("too early")?;
    output::print(&early);
    ensure(api.connections().is_empty(), || "the API was called without a token".to_owned())?;
    // A new session of the same member is healthy.
    let next = lab.client(&api.url(), |client| client);
    lab.runtime.block_on(async { request::<Value, _>(&next, operation).await }).map_err(|error| error.to_string())?;
    let seen = api.connections();
    drop((client, next, api));
    lab.check(&seen, 2)
}

/// Calls at the same time.
async fn many(client: &Client<ByToken>, operation: &'static Operation) -> Vec<Result<Value, Error>> {
    let calls = (0..20).map(|_| async { request::<Value, _>(client, operation).await.map_err(Error::from) });
    futures_util::future::join_all(calls).await
}

/// Lives that are odd, and good for a call all the same: never forever, never asked for in a hot loop.
#[test]
fn lives_that_are_odd() {
    alone!();
    for field in [
        "",
        r#""expires_in":0,"#,
        r#""expires_in":-1,"#,
        r#""expires_in":"3600","#,
        r#""expires_in":3.6e3,"#,
        r#""expires_in":1e20,"#,
    ] {
        let lab = Lab::with_tokens([grant(field), Script::json(&granted(ACCESS))]);
        let api = FaultServer::start([Script::json("1")]).unwrap();
        let client = lab.client(&api.url(), |client| client);
        for outcome in lab.runtime.block_on(many(&client, &POST)) {
            outcome.unwrap_or_else(|error| panic!("{field}: {error:?}"));
        }
        let seen = api.connections();
        drop((client, api));
        lab.check(&seen, 2).unwrap_or_else(|why| panic!("{field}: {why}"));
    }
}

/// The endpoint is down for a while: nobody hammers it, and the first call after the back-off is well again.
#[test]
fn tl_04_a_token_endpoint_that_comes_back() {
    alone!();
    let lab = Lab::with_tokens([response(503, "", ""), Script::json(&granted(ACCESS))]);
    let api = FaultServer::start([Script::json("1")]).unwrap();
    let client = lab.client(&api.url(), |client| client);
    let begin = std::time::Instant::now();
    let recovered = lab.runtime.block_on(async {
        loop {
            match request::<Value, _>(&client, &POST).await {
                Ok(_) => break begin.elapsed(),
                Err(error) => assert!(error.is_credential() && error.limit() != Some(Limit::Total), "{error:?}"),
            }
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
    });
    assert!(recovered >= Duration::from_millis(900) && recovered < Duration::from_secs(5), "{recovered:?}");
    assert_eq!(lab.tokens.requests(), 2);
    let seen = api.connections();
    drop((client, api));
    lab.check(&seen, 2).unwrap();
}

/// The parts of a request that proxies, browsers and logs would keep.
#[test]
fn oa_09_no_token_and_no_secret_is_in_a_request_line() {
    alone!();
    let lab = Lab::new();
    let api = FaultServer::start([Script::json("1")]).unwrap();
    let client = lab.client(&api.url(), |client| client);
    for operation in [&GET, &POST] {
        lab.runtime.block_on(async { request::<Value, _>(&client, operation).await }).unwrap();
    }
    let seen = [api.connections(), lab.tokens.connections()].concat();
    let text = seen.iter().map(Connection::text).collect::<Vec<_>>().join("\n");
    let lines: Vec<_> =
        text.lines().filter(|line| line.ends_with(" HTTP/1.1") || line.starts_with("referer")).collect();
    assert_eq!(lines, ["GET /thing HTTP/1.1", "POST /thing HTTP/1.1", "POST /token HTTP/1.1"]);
    drop((client, api));
}
