//! Shared by the tests: a table written by hand, a mock of it, and a client that sends exactly the given bytes.
// Each test file uses its own part.
#![allow(dead_code, clippy::unwrap_used, clippy::expect_used, clippy::panic)]

pub(crate) mod raw;

use permitted::{Access, Operation, Parameter, Permit, Place, ResponseBody, Style};
use permitted_mock::{Caller, Mock, MockBuilder, Received, Refusal};

use raw::Response;

const fn operation(id: &'static str, verb: &'static str, path: &'static str, access: Access) -> Operation {
    Operation { sample: r#"{"sample":true}"#, declared_at: "test.json:1:1", ..Operation::new(id, verb, path, access) }
}

const fn parameter(name: &'static str, place: Place, style: Style, explode: bool) -> Parameter {
    Parameter { name, place, style, explode, required: true, reserved: false }
}

const fn permit(identities: &'static [&'static str], permissions: &'static [&'static str]) -> Permit {
    Permit { identities, permissions }
}

const ANYONE_KNOWN: Access =
    Access::Permitted(&[permit(&["visitor"], &[]), permit(&["member"], &[]), permit(&["admin"], &[])]);

pub(crate) static OPERATIONS: &[Operation] = &[
    operation("health", "GET", "/health", Access::Public),
    operation("getThing", "GET", "/things/{id}", ANYONE_KNOWN),
    operation("queryThings", "GET", "/things/query", ANYONE_KNOWN),
    operation(
        "deleteThing",
        "DELETE",
        "/things/{id}",
        Access::Permitted(&[permit(&["admin"], &["THING.DELETE", "THING.READ"])]),
    ),
    operation("lockThing", "POST", "/things/{id}:lock", ANYONE_KNOWN),
    operation("sealThing", "GET", "/sealed", Access::Permitted(&[])),
    operation("useKeyAndUser", "GET", "/both", Access::Permitted(&[permit(&["key", "user"], &[])])),
    Operation {
        body: Some("application/json"),
        ..operation(
            "createThing",
            "POST",
            "/things",
            Access::Permitted(&[permit(&["admin"], &[]), permit(&["key", "user"], &[])]),
        )
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
    Operation { response: ResponseBody::Empty, sample: "", ..operation("ping", "PUT", "/ping", Access::Public) },
    Operation {
        body: Some("application/json"),
        body_optional: true,
        other_bodies: &["text/csv"],
        ..operation("tagThing", "POST", "/tags", Access::Public)
    },
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

/// A call of the mock; `headers` are whole lines.
pub(crate) fn call(mock: &Mock, line: &str, headers: &[&str], body: &str) -> Response {
    raw::call(&mock.url(), line, headers, body)
}

pub(crate) fn get(mock: &Mock, path: &str, token: &str) -> Response {
    call(mock, &format!("GET {path}"), &[&format!("authorization: Token {token}")], "")
}
