//! TL-17 and TL-18: `invalid_grant` and logout.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use permitted::strategy::Proving;
use permitted::token::{Grant, Tokens};
use permitted::{Error, Value};
use serde_json::json;
use tokio::time::{advance, sleep};

use crate::support;
use crate::support::{PING, Source, Wire, exchange, grant, member, operation, request, response, secret};
use crate::{SECOND, client_of, text};

#[tokio::test(start_paused = true)]
async fn tl_17_invalid_grant_is_final() {
    let wire = Wire::new(|seen, _| match seen.path() {
        "/token" => response(400, &json!({ "error": "invalid_grant" })).after(SECOND),
        _ => response(200, &Value::Null),
    });
    let client = member(&wire);
    for _ in 0..3 {
        let calls: Vec<_> = (0..1000).map(|_| tokio::spawn(request(&client, &PING).into_future())).collect();
        for call in calls {
            assert!(call.await.unwrap().unwrap_err().is_session_expired());
        }
        advance(Duration::from_secs(24 * 3600)).await;
    }
    assert_eq!((wire.hits("/token"), wire.hits("/ping")), (1, 0));
    // A new login is a new session.
    let tokens = Tokens::with_grant(support::Endpoint, "Bearer", &grant("new", 3600)).unwrap();
    let client = client_of(&client, tokens);
    request(&client, &PING).await.unwrap();
    assert_eq!(wire.last().all("authorization"), ["Bearer new"]);
}

#[tokio::test(start_paused = true)]
async fn tl_17_a_valid_token_outlives_invalid_grant() {
    let source = Source::new(|_, _| async { Err(Error::session_expired("over")) });
    let (tokens, exchange) = (Tokens::with_grant(source.clone(), "Bearer", &grant("held", 1000)).unwrap(), exchange());
    for _ in 0..999 {
        assert_eq!(text(&tokens.get(&exchange).await.unwrap()), "held");
        sleep(SECOND).await;
    }
    sleep(SECOND).await;
    assert!(tokens.get(&exchange).await.unwrap_err().is_session_expired());
    assert_eq!(source.calls(), 1);
}

#[tokio::test(start_paused = true)]
async fn tl_18_a_logout_during_a_refresh_lets_nothing_back_in() {
    for millis in (25..1200).step_by(50) {
        let source = Source::new(|call, _| async move {
            sleep(SECOND).await;
            Ok(Grant { refresh: Some(secret("late")), ..grant(&format!("token-{call}"), 3600) })
        });
        let (tokens, exchange) = (Tokens::new(source.clone(), "Bearer"), exchange());
        let waiting = tokio::spawn({
            let (tokens, exchange) = (tokens.clone(), exchange.clone());
            async move { tokens.get(&exchange).await }
        });
        sleep(Duration::from_millis(millis)).await;
        tokens.end().await.unwrap();
        let result = waiting.await.unwrap();
        assert_eq!(result.is_ok(), millis >= 1000, "{millis}");
        for _ in 0..3 {
            sleep(10 * SECOND).await;
            assert!(tokens.get(&exchange).await.unwrap_err().is_session_expired(), "{millis}");
            assert!(!tokens.refused(1), "{millis}: a retry is not worth it");
        }
        assert!(source.calls() <= 1, "{millis}: a request after the logout");
        assert_eq!(format!("{tokens:?}"), "Tokens { token: None, .. }");
    }
}

#[test]
fn tl_18_a_logout_on_another_thread_lets_nothing_back_in() {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap();
    let exchange = exchange();
    for round in 0..1000 {
        let source = Source::new(|_, _| async { Ok(grant("token", 3600)) });
        let tokens = Tokens::new(source, "Bearer");
        let ended = Arc::new(AtomicBool::new(false));
        let logout = runtime.spawn({
            let (tokens, ended) = (tokens.clone(), Arc::clone(&ended));
            async move {
                for _ in 0..round % 7 {
                    tokio::task::yield_now().await;
                }
                tokens.end().await.unwrap();
                ended.store(true, Ordering::SeqCst);
            }
        });
        runtime.block_on(async {
            let after = ended.load(Ordering::SeqCst);
            let result = tokens.get(&exchange).await;
            assert!(!after || result.is_err());
            logout.await.unwrap();
            assert!(tokens.get(&exchange).await.unwrap_err().is_session_expired());
        });
    }
}

#[tokio::test(start_paused = true)]
async fn tl_20_a_token_request_needs_no_token() {
    let wire = Wire::new(|seen, _| match seen.path() {
        "/token" => response(200, &json!({ "access_token": "token", "expires_in": 1 })),
        _ => response(200, &Value::Null),
    });
    let client = member(&wire);
    request(&client, &PING).await.unwrap();
    request(&client, operation_again()).await.unwrap();
    let seen = wire.seen();
    assert_eq!(seen.iter().map(support::Seen::path).collect::<Vec<_>>(), ["/token", "/ping", "/again"]);
    assert!(seen[0].all("authorization").is_empty(), "a token request carries no proof of the client");
}

fn operation_again() -> &'static permitted::Operation {
    static AGAIN: permitted::Operation = operation("again", "GET", "/again");
    &AGAIN
}

#[tokio::test(start_paused = true)]
async fn tl_21_a_valid_token_is_ready_at_once() {
    let (tokens, exchange) =
        (Tokens::with_grant(Source::hourly(SECOND), "", &grant("bare", 3600)).unwrap(), exchange());
    let Proving::Ready(Ok(proof)) = tokens.proof(&exchange) else { panic!("it waits") };
    assert_eq!(proof.generation(), 1);
}
