//! Who may call what.

mod support;

use permitted_mock::Response;
use serde_json::json;
use support::{builder, call, get, mock};

#[test]
fn an_operation_without_permits_needs_no_credential() {
    let mock = mock();
    assert_eq!(call(&mock, "GET /health", &[], "").status, 200);
    assert_eq!(get(&mock, "/health", "forged").status, 200);
    assert_eq!(mock.requests()[0].subject, None);
}

#[test]
fn without_a_credential_the_response_is_401_and_says_what_would_do() {
    let mock = mock();
    let none = call(&mock, "GET /things/t-1", &[], "");
    assert_eq!((none.status, none.header("www-authenticate")), (401, Some("Token")));
    let forged = get(&mock, "/things/t-1", "forged");
    assert_eq!((forged.status, forged.header("www-authenticate")), (401, Some("Token realm=\"things\"")));
    assert_eq!(forged.json()["message"], "no such token");
}

#[test]
fn a_credential_for_something_else_is_403_without_a_challenge() {
    let response = get(&mock(), "/things/t-1", "stranger");
    assert_eq!((response.status, response.header("www-authenticate")), (403, None));
    assert_eq!(response.json()["error"], "forbidden");
}

#[test]
fn an_identity_that_is_not_permitted_is_told_who_is() {
    let mock = mock();
    let body = call(&mock, "DELETE /things/t-1", &["authorization: Token member"], "");
    assert_eq!(body.status, 403);
    assert_eq!(
        body.json(),
        json!({
            "error": "not_permitted",
            "message": "`deleteThing` does not permit `member`; it permits `admin`",
            "data": { "operation": "deleteThing", "caller": ["member"], "permitted": [["admin"]] }
        })
    );
    assert_eq!(call(&mock, "DELETE /things/t-1", &["authorization: Token admin"], "").status, 200);
}

#[test]
fn identities_that_go_together_must_be_proved_together() {
    let mock = mock();
    assert_eq!(get(&mock, "/both", "key").status, 403);
    assert_eq!(get(&mock, "/both", "user").status, 403);
    assert_eq!(get(&mock, "/both", "admin").status, 403);
    assert_eq!(get(&mock, "/both", "key+user").status, 200);
    let response = get(&mock, "/both", "key");
    assert_eq!(response.json()["message"], "`useKeyAndUser` does not permit `key`; it permits `key` and `user`");
    assert_eq!(mock.requests()[3].identities, ["key", "user"]);
}

#[test]
fn a_scoped_credential_needs_every_permission() {
    let mock = mock();
    let delete = |token: &str| call(&mock, "DELETE /things/t-1", &[&format!("authorization: Token {token}")], "");
    let scoped = delete("scoped");
    assert_eq!(scoped.status, 403);
    assert_eq!(scoped.json()["error"], "insufficient_scope");
    assert_eq!(scoped.json()["data"]["missing"], json!(["THING.DELETE"]));
    assert_eq!(scoped.header("www-authenticate"), Some("Bearer error=\"insufficient_scope\", scope=\"THING.DELETE\""));
    assert_eq!(delete("granted").status, 200);
}

#[test]
fn who_comes_before_what() {
    let mock = mock();
    let broken = |token: &str| {
        call(&mock, "POST /things", &[&format!("authorization: Token {token}"), "content-type: application/json"], "{")
    };
    assert_eq!(broken("forged").status, 401);
    assert_eq!(broken("member").status, 403);
    assert_eq!(broken("admin").status, 400);
}

#[test]
fn a_mock_that_was_told_nothing_knows_nobody() {
    let mock = permitted_mock::Mock::builder().operations(support::OPERATIONS).start().unwrap();
    assert_eq!(get(&mock, "/health", "admin").status, 200);
    assert_eq!(get(&mock, "/things/t-1", "admin").status, 401);
}

#[test]
fn problems_may_be_written_as_the_api_does() {
    let mock = builder()
        .problems(|problem| Response::json(json!({ "message": problem.code(), "seen": problem.data() })))
        .start()
        .unwrap();
    let response = call(&mock, "DELETE /things/t-1", &["authorization: Token scoped"], "");
    assert_eq!(response.status, 403);
    assert!(response.header("www-authenticate").is_some());
    assert_eq!(response.json()["seen"]["missing"], json!(["THING.DELETE"]));
}

#[test]
fn every_response_gets_the_last_touch() {
    let mock = builder().stamp(|request, response| response.header("x-path", &request.path)).start().unwrap();
    for path in ["/health", "/nowhere", "/things/t-1"] {
        assert_eq!(get(&mock, path, "forged").header("x-path"), Some(path));
    }
}

/// A stranger's credential beside the caller's, in either order.
#[test]
fn mk_06_two_credentials_are_none() {
    let mock = mock();
    let both = ["authorization: Token admin", "Authorization: Token visitor"];
    for headers in [both, [both[1], both[0]], [both[0], both[0]]] {
        let seen = call(&mock, "DELETE /things/1", &headers, "");
        assert_eq!((seen.status, seen.header("www-authenticate")), (401, Some("Bearer error=\"invalid_request\"")));
        assert!(mock.requests().last().unwrap().identities.is_empty());
    }
    // Where nobody is asked, nobody is refused.
    assert_eq!(call(&mock, "GET /health", &both, "").status, 200);
}

#[test]
fn an_operation_without_rows_permits_nobody() {
    let mock = mock();
    assert_eq!(call(&mock, "GET /sealed", &[], "").status, 401);
    for who in ["visitor", "member", "admin", "key+user"] {
        let response = get(&mock, "/sealed", who);
        assert_eq!(response.status, 403, "{who}");
    }
    let message = get(&mock, "/sealed", "admin").json()["message"].clone();
    assert_eq!(message, "`sealThing` does not permit `admin`; it permits nobody");
}
