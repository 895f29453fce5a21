//! RFC 8628.

use std::time::Duration;

use permitted::oauth::{DeviceFlow, ErrorCode, OAuthClient};
use permitted::{Anonymous, Client, Credential};
use serde_json::json;
use tokio::time::Instant;

use crate::authority::{Authority, PUBLIC};
use crate::support::{Member, Wire, lost, raw, response, server};
use crate::{call, said};

#[tokio::test]
async fn a_person_logs_in_on_another_device() {
    let authority = Authority::start().await;
    let client = OAuthClient::public(authority.at("/token"), PUBLIC).scope("invoices:read");
    let flow = Credential::<Member>::assume(authority.at("/api")).device(authority.at("/device"), client).unwrap();
    let anybody = Client::new(Anonymous::at(authority.at("/api"))).unwrap();
    authority.state().device = vec!["authorization_pending"];
    let mut shown = String::new();
    let strategy = flow
        .log_in(anybody.exchange(), |prompt| {
            shown = format!("{} {} {:?} {prompt:?}", prompt.code(), prompt.url(), prompt.url_with_code());
        })
        .await
        .unwrap();
    assert!(shown.starts_with("WDJB-MJHT http://127.0.0.1:") && shown.contains("?code=WDJB-MJHT"), "{shown}");
    assert!(!shown.contains("canary"), "{shown}");
    let person = anybody.with_strategy(strategy).unwrap();
    assert_eq!(call(&person).await.unwrap(), "invoices:read");
    // From then on it is a session like any other.
    authority.revoke_access();
    call(&person).await.unwrap();
    let asked = authority.seen("/token");
    assert_eq!(asked.len(), 3);
    assert_eq!(asked[2].form()["grant_type"], ["refresh_token"]);
    assert_eq!(authority.seen("/device")[0].form()["scope"], ["invoices:read"]);
    assert!(!asked[0].form().contains_key("scope"));
}

/// A server in memory that responds by a script: a status and an error, or nothing.
fn scripted(responses: &'static [(u16, &'static str)]) -> (Wire, Client<Anonymous>, DeviceFlow<Member>) {
    let wire = Wire::new(move |seen, before| {
        if seen.path() == "/device" {
            return response(
                200,
                &json!({ "device_code": "canary-device", "user_code": "A\u{202e}B", "verification_uri": "https://x.example/d",
                         "expires_in": 300 }),
            );
        }
        match responses.get(before - 1) {
            Some((0, _)) => lost(),
            Some((200, _)) => response(200, &json!({ "access_token": "canary", "token_type": "Bearer" })),
            Some((status, "")) => raw(*status, "<html>canary</html>"),
            // Some respond with a status of success.
            Some((status, error)) => response(*status % 1000, &json!({ "error": error })),
            None => response(400, &json!({ "error": "authorization_pending" })),
        }
    });
    let anybody = Client::builder(Anonymous::at(server())).transport(wire.clone()).build().unwrap();
    let at = |path: &str| permitted::Server::new(&format!("{}{path}", server().as_str())).unwrap();
    let client = OAuthClient::public(at("/token"), "terminal");
    let flow = Credential::<Member>::assume(server()).device(at("/device"), client).unwrap();
    (wire, anybody, flow)
}

#[tokio::test(start_paused = true)]
async fn the_server_is_asked_at_its_own_pace() {
    // Every 5 s, and 5 s more after each `slow_down`; twice as long after no response, or one of something in between.
    let (wire, anybody, flow) = scripted(&[
        (400, "authorization_pending"),
        (1200, "slow_down"),
        (400, "authorization_pending"),
        (0, ""),
        (503, ""),
        (200, ""),
    ]);
    let begin = Instant::now();
    flow.log_in(anybody.exchange(), |prompt| assert_eq!(prompt.code(), "AB")).await.unwrap();
    assert_eq!(begin.elapsed().as_secs(), 5 + 5 + 10 + 10 + 20 + 40);
    assert_eq!(wire.hits("/token"), 6);
}

#[tokio::test(start_paused = true)]
async fn a_login_that_ends_badly_says_why() {
    type Row = (&'static [(u16, &'static str)], Option<ErrorCode>, &'static str);
    let table: [Row; 5] = [
        (&[(400, "access_denied")], Some(ErrorCode::AccessDenied), "access_denied"),
        (&[(400, "expired_token")], Some(ErrorCode::ExpiredToken), "expired_token"),
        (&[(400, "invalid_grant")], Some(ErrorCode::InvalidGrant), "invalid_grant"),
        (&[(404, "")], None, "was refused (404"),
        (&[], None, "nobody entered the code in time"),
    ];
    for (responses, code, says) in table {
        let (_, anybody, flow) = scripted(responses);
        let begin = Instant::now();
        let error = flow.log_in(anybody.exchange(), |_| {}).await.unwrap_err();
        assert_eq!(error.oauth_code(), code, "{error:?}");
        assert!(said(&error).contains(says), "{error:?}");
        assert!(begin.elapsed() <= Duration::from_secs(300));
    }
}

#[tokio::test(start_paused = true)]
async fn a_response_that_leads_elsewhere_is_refused() {
    let good = json!({ "device_code": "canary-d", "user_code": "AB", "verification_uri": "https://x.example/d" });
    for (name, value) in [
        ("device_code", json!(null)),
        ("device_code", json!("")),
        ("user_code", json!(7)),
        ("verification_uri", json!("javascript:alert(1)")),
        ("verification_uri", json!("file:///etc/passwd")),
        ("verification_uri_complete", json!("data:text/html,x")),
        ("expires_in", json!("soon")),
        ("interval", json!([])),
    ] {
        let mut good_but = good.clone();
        good_but[name] = value;
        let wire = Wire::new(move |_, _| response(200, &good_but));
        let anybody = Client::builder(Anonymous::at(server())).transport(wire.clone()).build().unwrap();
        let client = OAuthClient::public(server(), "terminal");
        let flow = Credential::<Member>::assume(server()).device(server(), client).unwrap();
        let error = flow.log_in(anybody.exchange(), |_| panic!("shown")).await.unwrap_err();
        assert!(error.is_credential(), "{error:?}");
        said(&error);
        assert_eq!(wire.seen().len(), 1);
    }
}
