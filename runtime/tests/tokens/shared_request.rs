//! TL-1 to TL-6: one shared token request for all callers, detached from each of them.

use std::pin::pin;
use std::time::Duration;

use permitted::strategy::Proving;
use permitted::token::Tokens;
use permitted::{Client, Error, Value};
use serde_json::json;
use tokio::time::{advance, sleep, timeout};

use crate::support::{ByToken, PING, Source, Wire, exchange, grant, member, request, response};
use crate::{SECOND, all_have, callers, poll_once, text};

/// First fetch, expiry and a 401, each with a thousand callers.
async fn one_refresh_each(takes: Duration) {
    let exchange = exchange();

    let source = Source::hourly(takes);
    let tokens = Tokens::new(source.clone(), "Bearer");
    all_have(&callers(&tokens, &exchange, 1000).await, "token-0");
    assert_eq!(source.calls(), 1, "first fetch");

    assert!(tokens.refused(tokens.get(&exchange).await.unwrap().generation()));
    all_have(&callers(&tokens, &exchange, 1000).await, "token-1");
    assert_eq!(source.calls(), 2, "forced");

    let source = Source::hourly(takes);
    let tokens = Tokens::with_grant(source.clone(), "Bearer", &grant("expired", 0)).unwrap();
    all_have(&callers(&tokens, &exchange, 1000).await, "token-0");
    assert_eq!(source.calls(), 1, "expiry");
    println!("1,000 callers: 1 token request at first, 1 after a 401, 1 at expiry");
}

#[tokio::test(start_paused = true)]
async fn tl_01_one_refresh_for_a_thousand_callers() {
    one_refresh_each(SECOND).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn tl_01_one_refresh_for_a_thousand_callers_on_two_threads() {
    for _ in 0..5 {
        one_refresh_each(Duration::from_millis(10)).await;
    }
}

async fn one_shared_token_request_for_clones_and_clients(takes: Duration) {
    let source = Source::hourly(takes);
    let tokens = Tokens::new(source.clone(), "Bearer");
    let wire = Wire::quiet();
    let mut calls = Vec::new();
    for _ in 0..10 {
        let client = Client::builder(ByToken(tokens.clone())).transport(wire.clone()).build().unwrap();
        calls.push(tokio::spawn(request(&client.clone(), &PING).into_future()));
        calls.push(tokio::spawn(request(&client, &PING).into_future()));
    }
    for call in calls {
        call.await.unwrap().unwrap();
    }
    assert_eq!((source.calls(), wire.hits("/ping")), (1, 20));
    assert!(wire.seen().iter().all(|seen| seen.all("authorization") == ["Bearer token-0"]));
}

#[tokio::test(start_paused = true)]
async fn tl_02_one_shared_token_request_for_clones_and_clients_of_one_session() {
    one_shared_token_request_for_clones_and_clients(SECOND).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn tl_02_one_shared_token_request_for_clones_and_clients_on_two_threads() {
    for _ in 0..20 {
        one_shared_token_request_for_clones_and_clients(Duration::from_millis(5)).await;
    }
}

#[tokio::test(start_paused = true)]
async fn tl_03_a_failure_is_shared_and_not_replayed() {
    let source = Source::new(|_, _| async {
        sleep(5 * SECOND).await;
        Err(Error::credential("the endpoint is down"))
    });
    let (tokens, exchange) = (Tokens::new(source.clone(), "Bearer"), exchange());
    let start = tokio::time::Instant::now();
    let results = callers(&tokens, &exchange, 1000).await;
    assert_eq!(start.elapsed().as_secs(), 5);
    for result in results {
        assert_eq!(result.unwrap_err().to_string(), "the endpoint is down");
    }
    assert_eq!(source.calls(), 1);
    println!("1,000 callers of an endpoint that fails: {} token request", source.calls());
}

#[tokio::test(start_paused = true)]
async fn tl_04_a_failing_endpoint_is_backed_off_from() {
    let source = Source::new(|_, _| async { Err(Error::credential("the endpoint is down")) });
    let (tokens, exchange) = (Tokens::new(source.clone(), "Bearer"), exchange());
    let mut asked = 0;
    for _ in 0..10_000 {
        let error = tokens.get(&exchange).await.unwrap_err();
        if source.calls() == asked {
            let wait = error.retry_after().expect("a refused caller is told when to come back");
            assert!(!wait.is_zero() && wait <= 32 * SECOND, "{wait:?}");
        }
        asked = source.calls();
        advance(Duration::from_millis(6)).await;
    }
    // At 0, 1, 3, 7, 15 and 31 s.
    assert_eq!(source.calls(), 6);
}

#[tokio::test(start_paused = true)]
async fn tl_04_the_endpoints_retry_after_is_honoured() {
    let wire = Wire::new(|seen, _| match seen.path() {
        "/token" => response(429, &json!({})).header("retry-after", "120"),
        _ => response(200, &Value::Null),
    });
    let client = member(&wire);
    for second in 0..121 {
        let error = request(&client, &PING).await.unwrap_err();
        assert_eq!(error.retry_after().unwrap().as_secs(), if second == 120 { 120 } else { 120 - second }, "{second}");
        assert_eq!(wire.hits("/token"), if second == 120 { 2 } else { 1 }, "{second}");
        advance(SECOND).await;
    }
    assert_eq!(wire.hits("/ping"), 0);
}

#[tokio::test(start_paused = true)]
async fn tl_05_a_valid_token_outlives_a_failing_refresh() {
    let source = Source::new(|call, _| async move {
        if call == 0 { Ok(grant("token-0", 3600)) } else { Err(Error::credential("the endpoint is down")) }
    });
    let (tokens, exchange) = (Tokens::new(source.clone(), "Bearer"), exchange());
    tokens.get(&exchange).await.unwrap();
    // Whatever the client's own share of the time, it renews from here on.
    advance(Duration::from_secs(3330)).await;
    for _ in 0..2690 {
        assert_eq!(text(&tokens.get(&exchange).await.unwrap()), "token-0");
        tokio::task::yield_now().await;
        advance(Duration::from_millis(100)).await;
    }
    // At 0, 1, 3, 7, 15, 31 s and each 32 s from then on until 269 s.
    assert_eq!(source.calls(), 1 + 6 + 7);
    advance(SECOND).await;
    assert!(tokens.get(&exchange).await.is_err(), "a dead token is not used");
}

#[tokio::test(start_paused = true)]
async fn tl_06_a_cancelled_leader_changes_nothing_for_the_others() {
    for polls in 0.. {
        let source = Source::new(|call, _| async move {
            for _ in 0..5 {
                sleep(SECOND).await;
            }
            Ok(grant(&format!("token-{call}"), 3600))
        });
        let (tokens, exchange) = (Tokens::new(source.clone(), "Bearer"), exchange());
        let mut done = false;
        {
            let mut leader = pin!(tokens.get(&exchange));
            for _ in 0..polls {
                done = poll_once(leader.as_mut());
                sleep(SECOND).await;
            }
        }
        all_have(&callers(&tokens, &exchange, 10).await, "token-0");
        assert_eq!(source.calls(), 1, "the leader was dropped after {polls} polls");
        if done {
            assert!(polls > 5, "the leader was dropped at every await point");
            println!("the refreshing caller is cancelled at each of {polls} points: 1 token request");
            return;
        }
    }
}

#[tokio::test(start_paused = true)]
async fn tl_06_a_cancelled_call_leaves_its_token_to_the_next() {
    for polls in 0.. {
        let wire = Wire::new(|seen, _| match seen.path() {
            "/token" => response(200, &json!({ "access_token": "token", "expires_in": 3600 })).after(5 * SECOND),
            _ => response(200, &Value::Null).after(SECOND),
        });
        let client = member(&wire);
        let mut done = false;
        {
            let mut call = pin!(request(&client, &PING).into_future());
            for _ in 0..polls {
                done = poll_once(call.as_mut());
                sleep(SECOND).await;
            }
        }
        request(&client, &PING).await.unwrap();
        assert_eq!(wire.hits("/token"), 1, "the call was dropped after {polls} polls");
        if done {
            assert!(polls > 6, "the call was dropped at every await point");
            return;
        }
    }
}

#[tokio::test(start_paused = true)]
async fn tl_06_a_refresh_goes_on_when_every_caller_is_gone() {
    let source = Source::hourly(5 * SECOND);
    let (tokens, exchange) = (Tokens::new(source.clone(), "Bearer"), exchange());
    for _ in 0..100 {
        let left = timeout(Duration::from_millis(10), tokens.get(&exchange)).await;
        assert!(left.is_err());
    }
    sleep(5 * SECOND).await;
    // It is there without waiting.
    assert!(matches!(tokens.proof(&exchange), Proving::Ready(Ok(_))));
    assert_eq!(source.calls(), 1);
    println!("every caller is cancelled: {} token request, and it is kept", source.calls());
}
