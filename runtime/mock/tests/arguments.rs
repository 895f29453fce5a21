//! The arguments that an operation requires.

mod support;

use std::io::{Read, Write};
use std::sync::LazyLock;
use std::time::{Duration, Instant};

use permitted_mock::{Limits, Response};
use proptest::prelude::*;
use serde_json::{Value, json};
use support::raw::{connect, exchange, read};
use support::{builder, call, mock};

const ALL: [&str; 3] = ["authorization: Token admin", "x-shard: 7", "cookie: a=b; tenant=t-1"];

#[test]
fn required_parameters_must_be_there() {
    let mock = mock();
    let whole = "GET /search?q=&where%5Bname%5D=x&.r=e30";
    assert_eq!(call(&mock, whole, &ALL, "").status, 200);
    let without = [
        ("GET /search?where%5Bname%5D=x&.r=e30", &ALL[..], "query parameter `q`"),
        ("GET /search?q=&where=x&.r=e30", &ALL[..], "query parameter `where`"),
        (whole, &[ALL[0], ALL[2]][..], "header parameter `X-Shard`"),
        (whole, &ALL[..2], "cookie parameter `tenant`"),
    ];
    for (line, headers, missing) in without {
        let response = call(&mock, line, headers, "");
        assert_eq!(response.status, 400, "{line}");
        assert_eq!(response.json()["message"], format!("`searchThings` needs the {missing}"));
    }
}

#[test]
fn json_in_a_parameter_is_read() {
    let mock = builder()
        .on("searchThings", |call| Response::json(call.query_json(".r").unwrap_or(Value::Null)))
        .start()
        .unwrap();
    let search = |r: &str| call(&mock, &format!("GET /search?q=&where%5Bname%5D=x&.r={r}"), &ALL, "");
    assert_eq!(search("eyJsaW1pdCI6Mn0").json(), json!({ "limit": 2 }));
    // `{}` is sent as no parameter, required or not.
    let none = call(&mock, "GET /search?q=&where%5Bname%5D=x", &ALL, "");
    assert_eq!((none.status, none.json()), (200, Value::Null));
    for wrong in ["eyJsaW1pdCI6Mn0=", "eyJsaW1pdCI6Mn", "***", "e"] {
        let response = search(wrong);
        assert_eq!(response.status, 400, "{wrong}");
        assert!(response.json()["message"].as_str().unwrap().starts_with("the parameter `.r` is not "), "{wrong}");
    }
}

#[test]
fn a_body_must_be_json_and_say_so() {
    let mock = builder().on("createThing", |call| Response::json(call.body.clone())).start().unwrap();
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
fn a_body_may_be_left_out_or_be_of_another_type_where_the_document_says_so() {
    let mock = builder().on("tagThing", |call| Response::json(json!([call.body]))).start().unwrap();
    let tag = |headers: &[&str], body: &str| call(&mock, "POST /tags", headers, body);
    assert_eq!(tag(&[], "").json(), json!([null]));
    assert_eq!(tag(&["content-type: application/json"], "7").json(), json!([7]));
    assert_eq!(tag(&["content-type: text/csv; header=absent"], "a,b").json(), json!([null]));
    assert_eq!(tag(&["content-type: application/json"], "").status, 400);
    assert_eq!(tag(&[], "7").status, 415);
    assert_eq!(tag(&["content-type: text/plain"], "a,b").status, 400);
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
fn mk_04_a_client_that_stops_in_the_middle_is_not_waited_for() {
    let limits = Limits { head: Duration::from_millis(200), body: Duration::from_millis(200), ..Limits::default() };
    let mock = builder().limits(limits).start().unwrap();
    let begin = Instant::now();
    let slow = exchange(&mock.url(), b"POST /things HTTP/1.1\r\nhost: mock\r\ncontent-length: 10\r\n\r\n{");
    assert_eq!(read(slow).status, 408);
    let unfinished = exchange(&mock.url(), b"GET /health HTTP/1.1\r\nhost: mo");
    assert!(unfinished.is_empty() || read(unfinished).status == 408);
    assert!(begin.elapsed() < Duration::from_secs(10), "{:?}", begin.elapsed());
}

#[test]
fn mk_04_bytes_that_are_no_http_end_the_connection_and_not_the_mock() {
    let mock = mock();
    for bytes in [&b"\x16\x03\x01\x02\x00"[..], b"GET\r\n\r\n", b"GET /health HTTP/1.1\r\nhost: a\r\nx\x00y: 1\r\n\r\n"]
    {
        let response = exchange(&mock.url(), bytes);
        assert!(response.is_empty() || read(response).status == 400);
    }
    assert_eq!(call(&mock, "GET /health?%ff=%zz&=&&", &["x-odd: \u{e9}"], "").status, 200);
}

/// A body without end is refused after its limit, and not kept.
#[test]
fn mk_04_a_body_of_a_gibibyte_is_not_read_to_its_end() {
    let mock = mock();
    let mut stream = connect(&mock.url());
    let head =
        "POST /things HTTP/1.1\r\nhost: mock\r\nauthorization: Token admin\r\ncontent-length: 1073741824\r\n\r\n";
    stream.write_all(head.as_bytes()).unwrap();
    let piece = vec![b'x'; 1 << 20];
    // Until the mock closes: far before the end.
    let taken = (0..1024).take_while(|_| stream.write_all(&piece).is_ok()).count();
    assert!(taken < 64, "{taken} MiB were taken");
    assert_eq!(call(&mock, "GET /health", &[], "").status, 200);
    let kept: usize = mock.requests().iter().map(|entry| entry.request.body.len()).sum();
    assert!(kept <= 16 << 20, "{kept} bytes are in the request log");
}

fn bytes() -> impl Strategy<Value = Vec<u8>> {
    prop_oneof![
        proptest::collection::vec(any::<u8>(), 0..200),
        // Nearly HTTP.
        ("(GET|POST|DELETE|X)", "[ -~]{0,40}", "([a-z-]{1,12}: [ -~]{0,20}\r\n){0,6}", "[ -~]{0,40}")
            .prop_map(|(verb, target, headers, body)| format!("{verb} /{target} HTTP/1.1\r\n{headers}\r\n{body}")
                .into_bytes()),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(200) })]

    #[test]
    fn mk_04_no_bytes_harm_the_mock(bytes in bytes()) {
        static MOCK: LazyLock<permitted_mock::Mock> = LazyLock::new(mock);
        let mut stream = connect(&MOCK.url());
        let _ = stream.write_all(&bytes);
        let _ = stream.shutdown(std::net::Shutdown::Write);
        let mut response = Vec::new();
        let _ = stream.read_to_end(&mut response);
        prop_assert!(response.is_empty() || response.starts_with(b"HTTP/1."), "{}", String::from_utf8_lossy(&response));
        prop_assert!(!response.starts_with(b"HTTP/1.1 500"), "{}", String::from_utf8_lossy(&response));
        prop_assert_eq!(call(&MOCK, "GET /health", &[], "").status, 200);
    }
}

#[test]
fn a_body_is_read_as_a_type_of_the_bindings() {
    let mock = builder()
        .on("createThing", |call| match call.json::<std::collections::BTreeMap<String, u8>>() {
            Ok(read) => Response::json(serde_json::json!(read.len())),
            Err(error) => Response::text(error.to_string()).status(422),
        })
        .start()
        .unwrap();
    let create = |body: &str| {
        call(&mock, "POST /things", &["authorization: Token admin", "content-type: application/json"], body)
    };
    assert_eq!(create(r#"{"a":1,"b":2}"#).json(), 2);
    assert_eq!(create(r#"{"a":"x"}"#).status, 422);
}
