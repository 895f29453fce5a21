//! What the tests share: a hand-written table, a mock of it, and a client that sends exactly the bytes it is given.
// Each test file uses its own part.
#![allow(dead_code, clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::io::{Read, Write};
use std::net::TcpStream;
use std::time::Duration;

use permitted::{Operation, Parameter, Permit, Place, ResponseBody, Style};
use permitted_mock::{Caller, Mock, MockBuilder, Received, Refusal};
use serde_json::Value;

const fn operation(id: &'static str, verb: &'static str, path: &'static str, permits: &'static [Permit]) -> Operation {
    Operation {
        id,
        name: id,
        verb,
        path,
        parameters: &[],
        body: None,
        response: ResponseBody::Json,
        permits,
        paging: None,
        repeat: permitted::Repeat::ByVerb,
        sample: r#"{"sample":true}"#,
        declared_at: "test.json:1:1",
    }
}

const fn parameter(name: &'static str, place: Place, style: Style, explode: bool) -> Parameter {
    Parameter { name, place, style, explode, required: true, reserved: false }
}

const fn permit(identities: &'static [&'static str], permissions: &'static [&'static str]) -> Permit {
    Permit { identities, permissions }
}

const ANYONE_KNOWN: &[Permit] = &[permit(&["visitor"], &[]), permit(&["member"], &[]), permit(&["admin"], &[])];

pub(crate) static OPERATIONS: &[Operation] = &[
    operation("health", "GET", "/health", &[]),
    operation("getThing", "GET", "/things/{id}", ANYONE_KNOWN),
    operation("queryThings", "GET", "/things/query", ANYONE_KNOWN),
    operation("deleteThing", "DELETE", "/things/{id}", &[permit(&["admin"], &["THING.DELETE", "THING.READ"])]),
    operation("lockThing", "POST", "/things/{id}:lock", ANYONE_KNOWN),
    operation("useKeyAndUser", "GET", "/both", &[permit(&["key", "user"], &[])]),
    Operation {
        body: Some("application/json"),
        ..operation("createThing", "POST", "/things", &[permit(&["admin"], &[]), permit(&["key", "user"], &[])])
    },
    Operation {
        parameters: &[
            parameter("q", Place::Query, Style::Form, false),
            parameter("where", Place::Query, Style::DeepObject, true),
            parameter(".r", Place::Query, Style::JsonBase64Url, false),
            parameter("X-Shard", Place::Header, Style::Simple, false),
            parameter("tenant", Place::Cookie, Style::Form, false),
        ],
        ..operation("searchThings", "GET", "/search", ANYONE_KNOWN)
    },
    Operation { response: ResponseBody::Empty, sample: "", ..operation("ping", "PUT", "/ping", &[]) },
];

/// `Token NAME` proves the identities in `NAME`, joined with `+`.
pub(crate) fn identify(request: &Received) -> Result<Caller, Refusal> {
    let header = request.header("authorization").ok_or_else(|| Refusal::unauthorized("Token", "no credential"))?;
    match header.strip_prefix("Token ") {
        Some("stranger") => Err(Refusal::forbidden("this tenant is not yours")),
        Some("scoped") => Ok(Caller::new("s-1", "admin").granted(["THING.READ"])),
        Some("granted") => Ok(Caller::new("s-2", "admin").granted(["THING.READ", "THING.DELETE"])),
        Some("key+user") => Ok(Caller::new("u-1", "key").and("user").bind("site", "site-1")),
        Some(identity @ ("visitor" | "member" | "admin" | "key" | "user")) => Ok(Caller::new("c-1", identity)),
        _ => Err(Refusal::unauthorized("Token realm=\"things\"", "no such token")),
    }
}

pub(crate) fn builder() -> MockBuilder {
    Mock::builder().operations(OPERATIONS).identify(identify)
}

pub(crate) fn mock() -> Mock {
    builder().start().unwrap()
}

#[derive(Debug)]
pub(crate) struct Seen {
    pub(crate) status: u16,
    pub(crate) head: String,
    pub(crate) body: String,
}

impl Seen {
    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        self.head
            .lines()
            .filter_map(|line| line.split_once(": "))
            .find(|(given, _)| given == &name)
            .map(|(_, value)| value)
    }

    pub(crate) fn json(&self) -> Value {
        serde_json::from_str(&self.body).unwrap_or_else(|error| panic!("{error}: {}", self.body))
    }
}

/// Sends these bytes and gives everything that comes back until the server closes.
pub(crate) fn exchange(mock: &Mock, bytes: &[u8]) -> Vec<u8> {
    let mut stream = TcpStream::connect(mock.url().strip_prefix("http://").unwrap()).unwrap();
    stream.set_read_timeout(Some(Duration::from_secs(20))).unwrap();
    stream.write_all(bytes).unwrap();
    let mut answer = Vec::new();
    // A reset after the answer is as good as an end.
    let _ = stream.read_to_end(&mut answer);
    answer
}

pub(crate) fn read(bytes: Vec<u8>) -> Seen {
    let text = String::from_utf8(bytes).unwrap();
    let (head, body) = text.split_once("\r\n\r\n").unwrap_or_else(|| panic!("no answer: {text:?}"));
    let status = head.split(' ').nth(1).unwrap().parse().unwrap();
    Seen { status, head: head.to_owned(), body: body.to_owned() }
}

/// `headers` are whole lines; a body brings its length.
pub(crate) fn call(mock: &Mock, line: &str, headers: &[&str], body: &str) -> Seen {
    let mut text = format!("{line} HTTP/1.1\r\nhost: mock\r\nconnection: close\r\n");
    for header in headers {
        text.push_str(header);
        text.push_str("\r\n");
    }
    if !body.is_empty() {
        text.push_str(&format!("content-length: {}\r\n", body.len()));
    }
    text.push_str("\r\n");
    text.push_str(body);
    read(exchange(mock, text.as_bytes()))
}

pub(crate) fn get(mock: &Mock, path: &str, token: &str) -> Seen {
    call(mock, &format!("GET {path}"), &[&format!("authorization: Token {token}")], "")
}
