//! Responses that are HTTP and not what the API describes.

use permitted_mock::Script;

use crate::alone::alone;
use crate::call_fault::{Kind, call_fault, try_all};

fn respond(lines: &str, body: &[u8]) -> Script {
    let head = format!("HTTP/1.1 200 OK\r\nconnection: close\r\n{lines}content-length: {}\r\n\r\n", body.len());
    Script::new().read_request().write([head.as_bytes(), body].concat())
}

fn json(body: impl AsRef<[u8]>) -> Script {
    respond("content-type: application/json\r\n", body.as_ref())
}

#[test]
fn content_that_is_not_what_it_should_be() {
    alone!();
    let html = b"<!doctype html><title>Sign in to the hotel</title>";
    let deep = |depth: usize| format!("{}{}", "[".repeat(depth), "]".repeat(depth));
    let bad = |name: &str, script: Script| call_fault(name, script, Kind::Decode, 1, 1);
    let good = |name: &str, script: Script| call_fault(name, script, Kind::Good, 1, 1);
    try_all([
        bad("a page", respond("content-type: text/html\r\n", html)),
        bad("a page that says it is JSON", json(html)),
        bad("nothing", json("")),
        bad("spaces", json("  \n")),
        bad("half", json(r#"{"a":"#)),
        bad("two values", json("1 2")),
        bad("NaN", json("NaN")),
        bad("a number beyond any", json("1e400")),
        good("a long number", json("9".repeat(300))),
        bad("a longer number", json("9".repeat(1000))),
        bad("half a pair of surrogates", json(r#""\ud800""#)),
        bad("invalid UTF-8", json(b"\"\xff\"")),
        // A reader may pass over it (RFC 8259 §8.1).
        good("a byte order mark", json("\u{feff}1")),
        bad("NUL in a text", json("\"a\0b\"")),
        good("127 levels", json(deep(127))),
        bad("100,000 levels, cut at the limit", json("[".repeat(60_000))),
        good("a key that is there twice", json(r#"{"a":1,"a":2}"#)),
        good("another media type", respond("content-type: text/plain\r\n", b"1")),
    ]);
}

/// 204 has no content, whatever follows its head: that is not the response to the next call.
#[test]
fn a_204_with_a_body() {
    alone!();
    let script = Script::new().read_request().write("HTTP/1.1 204 No Content\r\ncontent-length: 8\r\n\r\n\"stolen\"");
    // The document describes content and no 204: what was not sent is not made up, and what follows is not read.
    try_all([call_fault("204", script, Kind::Decode, 1, 1)]);
}
