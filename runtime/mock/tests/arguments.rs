//! What an operation asks for.

mod support;

use std::time::{Duration, Instant};

use permitted_mock::{Answer, Limits};
use serde_json::{Value, json};
use support::{builder, call, exchange, mock, read};

const ALL: [&str; 3] = ["authorization: Token admin", "x-shard: 7", "cookie: a=b; tenant=t-1"];

#[test]
fn required_parameters_must_be_there() {
    let mock = mock();
    let whole = "GET /search?q=&where%5Bname%5D=x&.r=e30";
    assert_eq!(call(&mock, whole, &ALL, "").status, 200);
    let without = [
        ("GET /search?where%5Bname%5D=x&.r=e30", &ALL[..], "query parameter `q`"),
        ("GET /search?q=&where=x&.r=e30", &ALL[..], "query parameter `where`"),
        ("GET /search?q=&where%5Bname%5D=x", &ALL[..], "query parameter `.r`"),
        (whole, &[ALL[0], ALL[2]][..], "header parameter `X-Shard`"),
        (whole, &ALL[..2], "cookie parameter `tenant`"),
    ];
    for (line, headers, missing) in without {
        let reply = call(&mock, line, headers, "");
        assert_eq!(reply.status, 400, "{line}");
        assert_eq!(reply.json()["message"], format!("`searchThings` needs the {missing}"));
    }
}

#[test]
fn json_in_a_parameter_is_read() {
    let mock = builder()
        .on("searchThings", |call| Answer::json(call.query_json(".r").unwrap_or(Value::Null)))
        .start()
        .unwrap();
    let search = |r: &str| call(&mock, &format!("GET /search?q=&where%5Bname%5D=x&.r={r}"), &ALL, "");
    assert_eq!(search("eyJsaW1pdCI6Mn0").json(), json!({ "limit": 2 }));
    for wrong in ["eyJsaW1pdCI6Mn0=", "eyJsaW1pdCI6Mn", "***", "e"] {
        let reply = search(wrong);
        assert_eq!(reply.status, 400, "{wrong}");
        assert!(reply.json()["message"].as_str().unwrap().starts_with("the parameter `.r` is not "), "{wrong}");
    }
}

#[test]
fn a_body_must_be_json_and_say_so() {
    let mock = builder().on("createThing", |call| Answer::json(call.body.clone())).start().unwrap();
    let create = |media: &str, body: &str| {
        call(&mock, "POST /things", &["authorization: Token admin", &format!("content-type: {media}")], body)
    };
    assert_eq!(create("application/json; charset=utf-8", r#"{"a":1}"#).json(), json!({ "a": 1 }));
    assert_eq!(create("application/merge-patch+json", "[]").status, 200);
    assert_eq!(create("text/plain", r#"{"a":1}"#).status, 415);
    for wrong in ["", "{", "{} {}", "{'a':1}", "a=1"] {
        assert_eq!(create("application/json", wrong).status, 400, "{wrong}");
    }
}

#[test]
fn a_body_has_an_end() {
    let mock = builder().limits(Limits { bytes: 1000, ..Limits::default() }).start().unwrap();
    let create = |length: usize| {
        let headers = ["authorization: Token admin", "content-type: application/json"];
        call(&mock, "POST /things", &headers, &format!("\"{}\"", "x".repeat(length - 2))).status
    };
    assert_eq!(create(1000), 200);
    assert_eq!(create(1001), 413);
}

#[test]
fn a_client_that_stops_in_the_middle_is_not_waited_for() {
    let limits = Limits { head: Duration::from_millis(200), body: Duration::from_millis(200), ..Limits::default() };
    let mock = builder().limits(limits).start().unwrap();
    let begin = Instant::now();
    let slow = exchange(&mock, b"POST /things HTTP/1.1\r\nhost: mock\r\ncontent-length: 10\r\n\r\n{");
    assert_eq!(read(slow).status, 408);
    let unfinished = exchange(&mock, b"GET /health HTTP/1.1\r\nhost: mo");
    assert!(unfinished.is_empty() || read(unfinished).status == 408);
    assert!(begin.elapsed() < Duration::from_secs(10), "{:?}", begin.elapsed());
}

#[test]
fn bytes_that_are_no_http_end_the_connection_and_not_the_mock() {
    let mock = mock();
    for bytes in [&b"\x16\x03\x01\x02\x00"[..], b"GET\r\n\r\n", b"GET /health HTTP/1.1\r\nhost: a\r\nx\x00y: 1\r\n\r\n"]
    {
        let answer = exchange(&mock, bytes);
        assert!(answer.is_empty() || read(answer).status == 400);
    }
    assert_eq!(call(&mock, "GET /health?%ff=%zz&=&&", &["x-odd: \u{e9}"], "").status, 200);
}
