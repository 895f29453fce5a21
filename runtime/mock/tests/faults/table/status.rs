//! Statuses, with and without `Retry-After`, and redirects.

use std::time::Duration;

use permitted::Value;
use permitted_mock::{Connection, FaultServer, Script};

use crate::alone::alone;
use crate::call_fault::{CallFault, Kind, call_fault, meet, try_all};
use crate::client::{GET, POST, request};
use crate::lab::{Lab, granted};
use crate::output::ACCESS;

fn status(code: u16, lines: &str) -> Script {
    let body = r#"{"message":"no"}"#;
    let head = format!("HTTP/1.1 {code} x\r\nconnection: close\r\n{lines}content-length: {}\r\n\r\n", body.len());
    Script::new().read_request().write(head + body)
}

/// The number of times that a `GET` and a `POST` are sent when the server always responds so.
fn attempts(code: u16) -> (usize, usize) {
    match code {
        425 | 429 => (3, 3),
        408 | 500 | 502 | 503 | 504 => (3, 1),
        // Once more, with a fresh token.
        401 => (2, 2),
        _ => (1, 1),
    }
}

fn rows(code: u16, lines: &str) -> CallFault {
    let (get, post) = attempts(code);
    call_fault(format!("{code} {lines}"), status(code, lines), Kind::Status(code), get, post)
}

#[test]
fn rt_01_statuses() {
    alone!();
    let codes = (400..=418).chain([421, 422, 425, 429, 431, 451, 500, 501, 502, 503, 504, 505, 507, 508, 511, 599]);
    try_all(codes.filter(|code| *code != 401).map(|code| rows(code, "")));
}

#[test]
fn rt_03_statuses_that_say_when_to_come_back() {
    alone!();
    let past = "Sun, 06 Nov 1994 08:49:37 GMT";
    // Not waited for, and not repeated: the caller is told.
    for asked in ["2", "120", "18446744073709551616", "Fri, 31 Dec 9999 23:59:59 GMT"] {
        let refused =
            |code| call_fault(asked, status(code, &format!("retry-after: {asked}\r\n")), Kind::Status(code), 1, 1);
        try_all([refused(429), refused(503)]);
    }
    for asked in ["0", past, "soon", "-5", "1.5", ""] {
        try_all([rows(429, &format!("retry-after: {asked}\r\n")), rows(503, &format!("retry-after: {asked}\r\n"))]);
    }
    let waited = CallFault { more: Duration::from_secs(2), ..rows(429, "retry-after: 1\r\n") };
    let begin = std::time::Instant::now();
    try_all([waited]);
    assert!(begin.elapsed() >= Duration::from_secs(4), "two calls, with two waits each: {:?}", begin.elapsed());
}

#[test]
fn refusals_of_the_credential() {
    alone!();
    let again = "canary-access-again";
    let unauthorized = || status(401, "www-authenticate: Bearer error=\"invalid_token\"\r\n");
    let scope = || status(401, "www-authenticate: Bearer error=\"insufficient_scope\"\r\n");
    let good = || Script::json("1");
    // What the server responds in turn; what comes of it; how often it and the token endpoint are asked.
    let rows: [(&str, Vec<Script>, Kind, usize, usize); 5] = [
        ("once", vec![unauthorized(), good()], Kind::Good, 2, 2),
        ("always", vec![unauthorized(), unauthorized(), good()], Kind::Status(401), 2, 2),
        ("without a challenge", vec![status(401, ""), good()], Kind::Good, 2, 2),
        ("for a permission", vec![scope(), good()], Kind::Status(401), 1, 1),
        ("403 with a challenge", vec![status(403, "www-authenticate: Bearer\r\n"), good()], Kind::Status(403), 1, 1),
    ];
    for (name, responses, kind, hits, asked) in rows {
        for operation in [&GET, &POST] {
            let lab = Lab::with_tokens([ACCESS, again].map(|token| once(&granted(token))));
            let server = FaultServer::start(responses.clone()).unwrap();
            let client = lab.client(&server.url(), |client| client);
            meet(&lab, &client, operation, kind, Duration::ZERO).unwrap_or_else(|why| panic!("{name}: {why}"));
            let seen = server.connections();
            assert_eq!(seen.len(), hits, "{name}");
            assert_eq!(lab.tokens.requests(), asked, "{name}");
            let tokens = seen.iter().map(|seen| seen.text().contains(again));
            assert_eq!(tokens.collect::<Vec<_>>(), (0..hits).map(|hit| hit == 1).collect::<Vec<_>>(), "{name}");
            lab.runtime.block_on(async { request::<Value, _>(&client, operation).await }).unwrap();
            drop((client, server));
            let first: Vec<Connection> = seen.into_iter().take(1).collect();
            lab.check(&first, asked).unwrap_or_else(|why| panic!("{name}: {why}"));
        }
    }
}

fn once(body: &str) -> Script {
    let length = body.len();
    Script::new().read_request().write(format!(
        "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\nconnection: close\r\ncontent-length: {length}\r\n\r\n{body}"
    ))
}

/// Each refusal is one renewal and one replay, however often it happens.
#[test]
fn refusals_of_the_credential_every_other_time() {
    alone!();
    let lab = Lab::with_tokens((0..9).map(|number| once(&granted(&format!("token-{number}")))));
    let server = FaultServer::start((0..8).map(|number| status(if number % 2 == 0 { 401 } else { 200 }, ""))).unwrap();
    let client = lab.client(&server.url(), |client| client);
    for call in 1..=4 {
        lab.runtime.block_on(async { request::<Value, _>(&client, &POST).await }).unwrap();
        assert_eq!((server.connections().len(), lab.tokens.requests()), (2 * call, 1 + call));
    }
}

#[test]
fn tr_02_no_redirect_is_followed() {
    alone!();
    let port = crate::lab::elsewhere().address().port();
    let places = [
        "location: /other\r\n".to_owned(),
        "location: thing\r\n".to_owned(),
        format!("location: http://127.0.0.1:{port}/thing\r\n"),
        format!("location: http://localhost:{port}/\r\n"),
        format!("location: //127.0.0.1:{port}/\r\n"),
        format!("location: http://user:word@127.0.0.1:{port}/\r\n"),
        format!("location: https://127.0.0.1:{port}/\r\n"),
        "location: file:///etc/passwd\r\n".to_owned(),
        "location: \r\n".to_owned(),
        format!("location: http://127.0.0.1:{port}/\r\nlocation: /other\r\n"),
        String::new(),
    ];
    for code in [300, 301, 302, 303, 304, 305, 307, 308] {
        try_all(places.iter().map(|place| rows(code, place)));
    }
}
