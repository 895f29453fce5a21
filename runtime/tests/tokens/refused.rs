//! TL-9 to TL-11: 401 and 403.

use std::time::Duration;

use permitted::token::Tokens;
use permitted::{Client, Value};
use serde_json::json;
use tokio::time::advance;

use crate::support::{
    self, ByToken, PING, Source, Wire, exchange, fail, grant, member, operation, raw, request, response,
};
use crate::{SECOND, text};

#[tokio::test(start_paused = true)]
async fn tl_09_late_401s_do_not_discard_a_newer_token() {
    let source = Source::hourly(SECOND);
    let (tokens, exchange) = (Tokens::new(source.clone(), "Bearer"), exchange());
    let old = tokens.get(&exchange).await.unwrap().generation();
    for _ in 0..100 {
        assert!(tokens.refused(old), "sending again is worth it");
        assert_eq!(text(&tokens.get(&exchange).await.unwrap()), "token-1");
    }
    assert_eq!(source.calls(), 2);
    println!("100 late 401s: {} refresh", source.calls() - 1);
}

#[tokio::test(start_paused = true)]
async fn tl_09_a_hundred_concurrent_401s_are_one_refresh() {
    let wire = Wire::new(|seen, before| match seen.path() {
        "/token" => {
            response(200, &json!({ "access_token": format!("token-{before}"), "expires_in": 3600 })).after(SECOND)
        }
        _ if seen.all("authorization") == ["Bearer token-0"] => {
            response(401, &Value::Null).after(Duration::from_millis(17 * (before as u64 % 100)))
        }
        _ => response(200, &Value::Null),
    });
    let client = member(&wire);
    let calls: Vec<_> = (0..100).map(|_| tokio::spawn(request(&client, &PING).into_future())).collect();
    for call in calls {
        call.await.unwrap().unwrap();
    }
    assert_eq!((wire.hits("/token"), wire.hits("/ping")), (2, 200));
}

#[tokio::test(start_paused = true)]
async fn tl_10_a_401_is_one_forced_refresh_and_one_replay() {
    let wire = Wire::new(|seen, before| match seen.path() {
        "/token" => response(200, &json!({ "access_token": format!("token-{before}"), "expires_in": 3600 })),
        _ => response(401, &json!({ "message": "no" })),
    });
    let tokens = Tokens::with_grant(support::Endpoint, "Bearer", &grant("held", 3600)).unwrap();
    let client = Client::builder(ByToken(tokens)).transport(wire.clone()).build().unwrap();
    let error = request(&client, &PING).await.unwrap_err();
    assert!(error.is_unauthorized());
    assert_eq!(error.attempts(), 2);
    assert_eq!(error.body(), Some(&json!({ "message": "no" })));
    assert_eq!((wire.hits("/ping"), wire.hits("/token")), (2, 1));
    let sent: Vec<_> = wire.seen().iter().flat_map(|seen| seen.all("authorization")).collect();
    assert_eq!(sent, ["Bearer held", "Bearer token-1"]);
}

/// The token requests that an API which refuses everything causes, one call after the other and all at once.
#[tokio::test(start_paused = true)]
async fn tl_10_an_api_that_always_says_401_costs_one_token_request_in_a_back_off() {
    for (pause, at_once, most) in [(0, 1, 2), (0, 50, 2), (100, 1, 7), (100, 20, 7), (3_000, 1, 24)] {
        let wire = Wire::new(|seen, before| match seen.path() {
            "/token" => response(200, &json!({ "access_token": format!("token-{before}"), "expires_in": 3600 })),
            _ => response(401, &Value::Null),
        });
        let client = member(&wire);
        for _ in 0..200 {
            let calls: Vec<_> = (0..at_once).map(|_| tokio::spawn(request(&client, &PING).into_future())).collect();
            for call in calls {
                assert!(call.await.unwrap().unwrap_err().is_unauthorized());
            }
            tokio::time::sleep(Duration::from_millis(pause)).await;
        }
        let (tokens, calls) = (wire.hits("/token"), wire.hits("/ping"));
        assert!(
            tokens <= most,
            "{tokens} token requests for 200 times {at_once} calls, each {pause} ms after the other"
        );
        assert!(calls < 200 * at_once + most * at_once, "{calls} requests");
        println!("200 times {at_once} calls in {} s: {tokens} token requests", 200 * pause / 1000);
    }
}

/// One operation that is always refused, beside another one that is not.
#[tokio::test(start_paused = true)]
async fn tl_10_an_operation_that_always_says_401_costs_as_little() {
    static PONG: permitted::Operation = operation("pong", "GET", "/pong");
    let wire = Wire::new(|seen, before| match seen.path() {
        "/token" => response(200, &json!({ "access_token": format!("token-{before}"), "expires_in": 3600 })),
        "/ping" => response(401, &Value::Null),
        _ => response(200, &Value::Null),
    });
    let client = member(&wire);
    for _ in 0..200 {
        assert!(request(&client, &PING).await.unwrap_err().is_unauthorized());
        request(&client, &PONG).await.unwrap();
    }
    assert!(wire.hits("/token") <= 7, "{} token requests", wire.hits("/token"));
}

/// A server that takes back one token after the other, each of which worked.
#[tokio::test(start_paused = true)]
async fn tl_10_a_token_that_worked_is_replaced_at_once() {
    let source = Source::hourly(Duration::from_millis(1));
    let wire = Wire::new(|seen, _| {
        let refused = seen.all("x-refuse") == seen.all("authorization");
        response(if refused { 401 } else { 200 }, &Value::Null)
    });
    let tokens = Tokens::new(source.clone(), "Bearer");
    let client = Client::builder(ByToken(tokens)).transport(wire.clone()).build().unwrap();
    for round in 0..5 {
        request(&client, &PING).await.unwrap();
        request(&client, &PING).header("x-refuse", &format!("Bearer token-{round}")).await.unwrap();
    }
    assert_eq!(source.calls(), 6);
}

#[tokio::test(start_paused = true)]
async fn tl_10_the_replay_may_succeed() {
    let wire = Wire::new(|seen, _| match seen.path() {
        "/token" => response(200, &json!({ "access_token": "fresh", "expires_in": 3600 })),
        _ if seen.all("authorization") == ["Bearer fresh"] => response(200, &json!(7)),
        _ => response(401, &Value::Null),
    });
    let tokens = Tokens::with_grant(support::Endpoint, "Bearer", &grant("held", 3600)).unwrap();
    let client = Client::builder(ByToken(tokens)).transport(wire.clone()).build().unwrap();
    assert_eq!(request(&client, &PING).await.unwrap(), json!(7));
    assert_eq!((wire.hits("/ping"), wire.hits("/token")), (2, 1));
}

/// A stream is not sent again, and the next one has another token.
#[tokio::test(start_paused = true)]
async fn tl_10_a_token_that_is_refused_for_a_stream_is_replaced() {
    let wire = Wire::new(|seen, before| match seen.path() {
        "/token" => response(200, &json!({ "access_token": format!("a{before}"), "expires_in": 3600 })),
        _ if seen.all("authorization") == ["Bearer a0"] => response(401, &Value::Null),
        _ => response(200, &Value::Null),
    });
    let client = member(&wire);
    let upload = || {
        let piece = Ok(bytes::Bytes::from_static(b"a"));
        request(&client, &PING).raw_body(permitted::Upload::stream(futures_util::stream::iter([piece])))
    };
    assert_eq!(upload().await.unwrap_err().attempts(), 1);
    upload().await.unwrap();
    assert_eq!((wire.hits("/token"), wire.hits("/ping")), (2, 2));
}

#[tokio::test(start_paused = true)]
async fn tl_10_a_403_asks_for_no_token() {
    let wire = Wire::new(|_, _| response(403, &Value::Null));
    let tokens = Tokens::with_grant(support::Endpoint, "Bearer", &grant("held", 3600)).unwrap();
    let client = Client::builder(ByToken(tokens)).transport(wire.clone()).build().unwrap();
    let error = request(&client, &PING).await.unwrap_err();
    assert!(error.is_forbidden());
    assert_eq!((wire.hits("/ping"), wire.hits("/token")), (1, 0));
}

type Failure = Box<dyn Fn() -> support::Action + Send + Sync>;

#[tokio::test(start_paused = true)]
async fn tl_11_the_identity_never_changes_on_failure() {
    let oauth = |code: &str| json!({ "error": code });
    let failures: Vec<(&str, Failure)> = vec![
        ("400", Box::new(move || response(400, &oauth("invalid_request")))),
        ("invalid_grant", Box::new(move || response(400, &oauth("invalid_grant")))),
        ("401", Box::new(move || response(401, &oauth("invalid_client")))),
        ("403", Box::new(|| response(403, &Value::Null))),
        ("429", Box::new(|| response(429, &Value::Null).header("retry-after", "1"))),
        ("500", Box::new(|| response(500, &Value::Null))),
        ("503", Box::new(|| raw(503, "<html>down</html>"))),
        ("reset", Box::new(|| fail("reset"))),
        ("timeout", Box::new(|| response(200, &Value::Null).after(Duration::from_secs(3600)))),
        ("garbage", Box::new(|| raw(200, "{\"access_token\": \"cut o"))),
        ("html", Box::new(|| raw(200, "<html>log in to the Wi-Fi</html>"))),
        ("no token", Box::new(|| response(200, &json!({ "refresh_token": "another" })))),
        ("empty token", Box::new(|| response(200, &json!({ "access_token": "" })))),
        ("token of another type", Box::new(|| response(200, &json!({ "access_token": ["a"] })))),
        ("lifetime of another type", Box::new(|| response(200, &json!({ "access_token": "a", "expires_in": [] })))),
        ("token twice", Box::new(|| raw(200, "{\"access_token\":\"a\",\"access_token\":\"b\"}"))),
        ("token no header can carry", Box::new(|| response(200, &json!({ "access_token": "a\r\nx: y" })))),
        ("redirect", Box::new(|| response(302, &Value::Null).header("location", "https://evil.example/"))),
    ];
    for (name, failure) in failures {
        let wire =
            Wire::new(move |seen, _| if seen.path() == "/token" { failure() } else { response(200, &Value::Null) });
        let client = member(&wire);
        for _ in 0..5 {
            let error = request(&client, &PING).await.unwrap_err();
            assert_eq!(error.identity(), Some("member"), "{name}");
            advance(40 * SECOND).await;
        }
        assert_eq!(wire.hits("/ping"), 0, "{name}: the API was called without a proof");
        let once = name == "invalid_grant";
        assert_eq!(wire.hits("/token"), if once { 1 } else { 5 }, "{name}");
        for seen in wire.seen() {
            let sent = json!({ "grant_type": "refresh_token", "refresh_token": "refresh-0" });
            assert_eq!(seen.json(), sent, "{name}: another grant was tried");
            assert_eq!(seen.all("x-app"), ["app-secret"], "{name}");
        }
    }
}
