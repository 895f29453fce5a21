//! The request log of the mock, and the faults that a test injects.

mod support;

use std::time::{Duration, Instant};

use permitted_mock::{Fault, Response};
use serde_json::json;
use support::raw::exchange;
use support::{builder, call, get, mock};

#[test]
fn the_request_log_has_every_request_in_order() {
    let mock = mock();
    get(&mock, "/things/t-1?a=1", "member");
    get(&mock, "/nowhere", "member");
    call(&mock, "POST /things", &["X-Twice: a", "x-twice: b"], "text");
    let requests = mock.requests();
    let seen: Vec<_> = requests
        .iter()
        .map(|entry| (entry.request.verb.as_str(), entry.request.path.as_str(), entry.operation, entry.status))
        .collect();
    assert_eq!(
        seen,
        [
            ("GET", "/things/t-1", Some("getThing"), Some(200)),
            ("GET", "/nowhere", None, Some(404)),
            ("POST", "/things", Some("createThing"), Some(401)),
        ]
    );
    assert_eq!((requests[0].subject.as_deref(), requests[0].identities[0].as_str()), (Some("c-1"), "member"));
    assert_eq!(requests[0].request.query("a"), Some("1"));
    let twice: Vec<_> = requests[2].request.headers.iter().filter(|(name, _)| name == "x-twice").collect();
    assert_eq!((twice[0].1.as_str(), twice[1].1.as_str()), ("a", "b"));
    assert_eq!(&requests[2].request.body[..], b"text");
    mock.take_requests();
    assert!(mock.requests().is_empty());
}

#[test]
fn mk_05_a_fault_meets_the_next_requests_that_it_is_for() {
    let mock = mock();
    let response = Response::json(json!({ "wait": true })).status(503).header("retry-after", "2");
    mock.fault(Fault::respond(response).of("getThing").times(2)).unwrap();
    assert_eq!(get(&mock, "/health", "x").status, 200);
    for _ in 0..2 {
        let response = get(&mock, "/things/t-1", "member");
        assert_eq!((response.status, response.header("retry-after")), (503, Some("2")));
    }
    assert_eq!(get(&mock, "/things/t-1", "member").status, 200);
    assert_eq!(mock.requests()[1].identities, ["member"]);
}

#[test]
fn a_fault_may_be_for_a_path_or_for_anything() {
    let mock = builder().route("POST", "/token", |_| Response::empty(200)).start().unwrap();
    mock.fault(Fault::status(500).of("/token")).unwrap();
    mock.fault(Fault::status(501).of("/things/{id}")).unwrap();
    mock.fault(Fault::status(502)).unwrap();
    assert_eq!(call(&mock, "POST /token", &[], "").status, 500);
    assert_eq!(get(&mock, "/things/t-1", "member").status, 501);
    assert_eq!(get(&mock, "/things/t-1", "member").status, 502);
    assert_eq!(get(&mock, "/things/t-1", "member").status, 200);
    let never = mock.fault(Fault::status(500).of("getThings")).unwrap_err();
    assert_eq!(
        never.to_string(),
        "a fault of `getThings` would never happen: it is no operation's id and no path here"
    );
}

#[test]
fn a_response_may_come_late() {
    let mock = mock();
    mock.fault(Fault::delay(Duration::from_millis(150))).unwrap();
    let begin = Instant::now();
    assert_eq!(get(&mock, "/things/t-1", "member").status, 200);
    assert!(begin.elapsed() >= Duration::from_millis(150));
}

#[test]
fn mk_05_a_body_may_be_broken_off() {
    let mock = mock();
    mock.fault(Fault::truncate()).unwrap();
    let response = get(&mock, "/things/t-1", "member");
    assert_eq!(response.header("content-length"), Some("15"));
    assert_eq!(response.body, r#"{"sampl"#);
    assert_eq!(get(&mock, "/things/t-1", "member").body, r#"{"sample":true}"#);
}

#[test]
fn mk_05_a_connection_may_be_dropped() {
    let mock = mock();
    mock.fault(Fault::drop_connection()).unwrap();
    let response = exchange(&mock.url(), b"GET /health HTTP/1.1\r\nhost: mock\r\nconnection: close\r\n\r\n");
    assert_eq!(response, b"");
    assert_eq!(mock.requests()[0].status, None);
    assert_eq!(get(&mock, "/health", "x").status, 200);
}

#[test]
fn a_closure_that_panics_or_responds_with_nonsense_is_a_500_that_says_so() {
    let mock = builder()
        .on("getThing", |_| panic!("no thing of {}", "mine"))
        .on("queryThings", |_| Response::empty(200).header("a\nb", "c"))
        .on("lockThing", |_| Response::empty(7))
        .start()
        .unwrap();
    let response = get(&mock, "/things/t-1", "member");
    assert_eq!((response.status, response.json()["error"].as_str()), (500, Some("broken_mock")));
    assert_eq!(response.json()["message"], "a closure of the mock panicked: no thing of mine");
    assert_eq!(get(&mock, "/things/query", "member").status, 500);
    assert_eq!(call(&mock, "POST /things/x:lock", &["authorization: Token admin"], "").status, 500);
    assert_eq!(get(&mock, "/health", "x").status, 200);
}

#[test]
fn one_connection_serves_many_requests() {
    let mock = mock();
    let two =
        b"GET /health HTTP/1.1\r\nhost: mock\r\n\r\nGET /health HTTP/1.1\r\nhost: mock\r\nconnection: close\r\n\r\n";
    let response = String::from_utf8(exchange(&mock.url(), two)).unwrap();
    assert_eq!(response.matches("HTTP/1.1 200").count(), 2);
}
