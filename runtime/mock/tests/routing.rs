//! Which operation responds, and with what.
#![allow(clippy::indexing_slicing)]

mod support;

use permitted_mock::{Mock, Response};
use serde_json::json;
use support::{OPERATIONS, builder, call, get, mock};

#[test]
fn an_unknown_path_is_404_and_another_verb_405() {
    let mock = mock();
    assert_eq!(get(&mock, "/nothing", "admin").status, 404);
    assert_eq!(get(&mock, "/things/a/b", "admin").status, 404);
    let response = call(&mock, "PATCH /things/t-1", &[], "");
    assert_eq!((response.status, response.header("allow")), (405, Some("GET, DELETE")));
}

#[test]
fn slashes_are_not_tidied_up() {
    let mock = mock();
    for path in ["/things//", "//things/t-1", "/things/t-1/", "/things//t-1", "/things/"] {
        assert_eq!(get(&mock, path, "admin").status, 404, "{path}");
    }
}

#[test]
fn literal_segments_come_before_parameters() {
    let mock = mock();
    get(&mock, "/things/query", "admin");
    get(&mock, "/things/queries", "admin");
    call(&mock, "POST /things/a:b:lock", &["authorization: Token admin"], "");
    // Only the parameter takes this verb.
    call(&mock, "DELETE /things/query", &["authorization: Token admin"], "");
    let ids: Vec<_> = mock.requests().iter().map(|entry| entry.operation.unwrap()).collect();
    assert_eq!(ids, ["queryThings", "getThing", "lockThing", "deleteThing"]);
}

#[test]
fn the_sample_responds_unless_a_closure_does() {
    let mock = builder()
        .on("getThing", |call| {
            Response::json(json!({ "id": call.path("id"), "by": call.subject(), "deep": call.query("a b") }))
        })
        .start()
        .unwrap();
    let response = get(&mock, "/things/query", "member");
    assert_eq!((response.status, response.header("content-type")), (200, Some("application/json")));
    assert_eq!(response.json(), json!({ "sample": true }));
    let response = get(&mock, "/things/a%2Fb?a+b=1%262", "member");
    assert_eq!(response.json(), json!({ "id": "a/b", "by": "c-1", "deep": "1&2" }));
}

#[test]
fn an_operation_without_a_declared_response_responds_with_nothing() {
    let response = call(&mock(), "PUT /ping", &[], "");
    assert_eq!((response.status, response.body.as_str()), (200, ""));
}

#[test]
fn a_route_is_outside_every_table_and_goes_first() {
    let mock = builder()
        .route("POST", "/token", |request| Response::json(json!({ "echo": request.json()["code"] })).status(201))
        .route("GET", "/both", |_| Response::empty(204))
        .start()
        .unwrap();
    let response = call(&mock, "POST /token", &[], r#"{"code":7}"#);
    assert_eq!((response.status, response.json()), (201, json!({ "echo": 7 })));
    assert_eq!(call(&mock, "GET /both", &[], "").status, 204);
    assert_eq!(mock.requests()[0].operation, None);
    assert_eq!(call(&mock, "GET /token", &[], "").status, 405);
}

#[test]
fn a_closure_may_be_named_by_verb_and_path_and_the_last_one_responds() {
    let mock = builder()
        .on("getThing", |_| Response::empty(500))
        .on("GET /things/{id}", |_| Response::empty(202))
        .start()
        .unwrap();
    assert_eq!(get(&mock, "/things/t-1", "admin").status, 202);
}

#[test]
fn mistakes_of_the_test_are_found_at_start() {
    let twice: &'static [permitted::Operation] = Vec::leak(vec![
        permitted::Operation { path: "/v2/things/{id}", ..copy(1) },
        permitted::Operation { id: "other", path: "/things/{key}", access: permitted::Access::Public, ..copy(1) },
    ]);
    let start = |builder: permitted_mock::MockBuilder| builder.start().unwrap_err().to_string();
    assert_eq!(
        start(builder().on("getThings", |_| Response::empty(200))),
        "no table has the operation `getThings`; name it by its id or as `VERB /path/{template}`"
    );
    assert_eq!(
        start(builder().operations(&twice[..1]).on("getThing", |_| Response::empty(200))),
        "`getThing` may mean `GET /things/{id}` or `GET /v2/things/{id}`; name it that way"
    );
    assert_eq!(start(builder().operations(&twice[1..])), "two operations or routes respond to GET /things/{key}");
    // The same table twice is no mistake.
    let mock = builder().operations(OPERATIONS).on("getThing", |_| Response::empty(202)).start().unwrap();
    assert_eq!(get(&mock, "/things/t-1", "admin").status, 202);
}

fn copy(index: usize) -> permitted::Operation {
    permitted::Operation { ..OPERATIONS[index] }
}

#[test]
fn dropping_it_closes_the_port() {
    let mock = Mock::builder().start().unwrap();
    let address = mock.url().strip_prefix("http://").unwrap().to_owned();
    assert!(std::net::TcpStream::connect(&address).is_ok());
    drop(mock);
    assert!(std::net::TcpStream::connect(&address).is_err());
}

#[test]
fn it_serves_a_test_that_blocks_its_own_runtime() {
    let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
    let status = runtime.block_on(async { get(&mock(), "/health", "x").status });
    assert_eq!(status, 200);
}

/// Another machine cannot reach it, and two of them do not meet.
#[test]
fn mk_02_it_listens_on_loopback_only_on_a_port_of_its_own() {
    let (one, other) = (mock(), mock());
    assert_ne!(one.url(), other.url());
    for mock in [&one, &other] {
        let address: std::net::SocketAddr = mock.url().strip_prefix("http://").unwrap().parse().unwrap();
        assert!(address.ip().is_loopback() && address.port() != 0);
        // Not on every address: another of this machine's own is free.
        #[cfg(target_os = "linux")]
        drop(
            std::net::TcpListener::bind((std::net::Ipv4Addr::new(127, 0, 0, 9), address.port()))
                .expect("only one address is taken"),
        );
    }
}
