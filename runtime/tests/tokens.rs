//! The life of tokens: the promises TL-1 to TL-20 of `token/mod.rs`, each with its exact number.
// Tests say what they expect by unwrapping it.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, clippy::print_stdout)]

mod support;

use std::future::Future;
use std::pin::pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::task::{Context, Waker};
use std::time::Duration;

use permitted::strategy::{Exchange, Proving};
use permitted::token::{Grant, Token, Tokens};
use permitted::{Client, Error, ExposeSecret, Value};
use serde_json::json;
use support::{
    ByToken, PING, Source, Wire, exchange, fail, grant, member, operation, panics, raw, request, response, secret,
};
use tokio::time::{advance, sleep, timeout};

const SECOND: Duration = Duration::from_secs(1);

/// `count` callers at once; what each of them got.
async fn callers(tokens: &Tokens, exchange: &Exchange, count: usize) -> Vec<Result<Token, Error>> {
    let tasks: Vec<_> = (0..count)
        .map(|_| {
            let (tokens, exchange) = (tokens.clone(), exchange.clone());
            tokio::spawn(async move { tokens.get(&exchange).await })
        })
        .collect();
    let mut results = Vec::new();
    for task in tasks {
        results.push(task.await.unwrap());
    }
    results
}

fn text(token: &Token) -> &str {
    token.access().expose_secret()
}

fn all_have(results: &[Result<Token, Error>], expected: &str) {
    for result in results {
        assert_eq!(text(result.as_ref().unwrap()), expected);
    }
}

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

async fn one_flight_for_clones_and_clients(takes: Duration) {
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
async fn tl_02_one_flight_for_clones_and_clients_of_one_session() {
    one_flight_for_clones_and_clients(SECOND).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn tl_02_one_flight_for_clones_and_clients_on_two_threads() {
    for _ in 0..20 {
        one_flight_for_clones_and_clients(Duration::from_millis(5)).await;
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

/// Polls once; `true` when the future is done.
fn poll_once(future: std::pin::Pin<&mut impl Future>) -> bool {
    future.poll(&mut Context::from_waker(Waker::noop())).is_ready()
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

/// The first token request panics somewhere; the error, and then a token.
async fn survives(tokens: &Tokens, exchange: &Exchange) {
    let results = timeout(SECOND, callers(tokens, exchange, 100)).await.expect("nobody hangs");
    for result in results {
        assert_eq!(result.unwrap_err().to_string(), "the token source panicked");
    }
    sleep(SECOND).await;
    all_have(&callers(tokens, exchange, 100).await, "token-1");
}

#[tokio::test(start_paused = true)]
async fn tl_07_a_panicking_source_is_an_error_and_poisons_nothing() {
    for point in 0..3 {
        let source = Source::new(move |call, _| {
            assert!(call > 0 || point > 0, "before there is a future");
            async move {
                assert!(call > 0 || point > 1, "at the first poll");
                sleep(Duration::from_millis(10)).await;
                assert!(call > 0, "after an await");
                Ok(grant(&format!("token-{call}"), 3600))
            }
        });
        let tokens = Tokens::new(source.clone(), "Bearer");
        survives(&tokens, &exchange()).await;
        assert_eq!(source.calls(), 2);
    }
}

#[tokio::test(start_paused = true)]
async fn tl_07_a_panicking_transport_is_an_error_and_poisons_nothing() {
    for point in 0..3 {
        let wire = Wire::new(move |_, call| {
            assert!(call > 0 || point > 0, "before there is a future");
            match (call, point) {
                (0, 1) => panics(),
                (0, _) => panics().after(Duration::from_millis(10)),
                _ => response(200, &json!({ "access_token": format!("token-{call}") })),
            }
        });
        let client = member(&wire);
        survives(&client.strategy().0, client.exchange()).await;
        assert_eq!(wire.hits("/token"), 2);
    }
}

#[tokio::test(start_paused = true)]
async fn tl_07_a_panicking_background_refresh_leaves_the_token() {
    let source = Source::new(|call, _| async move {
        assert!(call != 1, "the background refresh");
        Ok(grant(&format!("token-{call}"), 1000))
    });
    let (tokens, exchange) = (Tokens::new(source.clone(), "Bearer"), exchange());
    tokens.get(&exchange).await.unwrap();
    advance(Duration::from_secs(821)).await;
    all_have(&callers(&tokens, &exchange, 10).await, "token-0");
    sleep(SECOND).await;
    all_have(&callers(&tokens, &exchange, 10).await, "token-0");
    sleep(Duration::from_millis(1)).await;
    all_have(&callers(&tokens, &exchange, 10).await, "token-2");
    assert_eq!(source.calls(), 3);
}

fn runtime() -> tokio::runtime::Runtime {
    tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build().unwrap()
}

/// Hangs on the first request and answers the others.
fn hangs_once() -> Source {
    Source::new(|call, _| async move {
        if call == 0 {
            sleep(Duration::from_secs(3600)).await;
        }
        Ok(grant(&format!("token-{call}"), 3600))
    })
}

/// What `work` gives, unless it hangs.
fn unless_it_hangs<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> T {
    let (done, result) = std::sync::mpsc::channel();
    std::thread::spawn(move || done.send(work()));
    result.recv_timeout(5 * SECOND).expect("nobody hangs")
}

#[test]
fn tl_08_a_flight_whose_runtime_goes_away_is_repeated_in_another() {
    let source = hangs_once();
    let (tokens, exchange) = (Tokens::new(source.clone(), "Bearer"), exchange());
    let first = runtime();
    let (in_first, with) = (tokens.clone(), exchange.clone());
    drop(first.spawn(async move { in_first.get(&with).await.map(drop) }));
    while source.calls() == 0 {
        std::thread::yield_now();
    }
    drop(first);
    let token = unless_it_hangs(move || runtime().block_on(async move { tokens.get(&exchange).await })).unwrap();
    assert_eq!((text(&token), source.calls()), ("token-1", 2));
}

#[test]
fn tl_08_a_waiting_caller_may_move_to_another_runtime() {
    let source = hangs_once();
    let (tokens, exchange) = (Tokens::new(source, "Bearer"), exchange());
    let mut call = Box::pin(async move { tokens.get(&exchange).await });
    let first = runtime();
    assert!(!first.block_on(async { poll_once(call.as_mut()) }));
    drop(first);
    let token = unless_it_hangs(move || runtime().block_on(call)).unwrap();
    assert_eq!(text(&token), "token-1");
}

#[test]
fn tl_08_a_dead_background_refresh_is_repeated() {
    let source = Source::new(|call, _| async move {
        if call == 0 {
            sleep(Duration::from_secs(3600)).await;
        }
        Ok(grant(&format!("token-{call}"), 3600))
    });
    let (tokens, exchange) = (Tokens::with_grant(source.clone(), "Bearer", &grant("aging", 1)).unwrap(), exchange());
    std::thread::sleep(Duration::from_millis(820));
    let first = runtime();
    first.block_on(async { assert_eq!(text(&tokens.get(&exchange).await.unwrap()), "aging") });
    while source.calls() == 0 {
        std::thread::yield_now();
    }
    drop(first);
    runtime().block_on(async {
        drop(tokens.get(&exchange).await.unwrap());
        while source.calls() < 2 {
            tokio::task::yield_now().await;
        }
    });
}

#[test]
fn tl_08_a_runtime_that_is_shutting_down_is_an_error_and_no_endless_loop() {
    let source = Source::hourly(Duration::ZERO);
    let (tokens, exchange) = (Tokens::new(source.clone(), "Bearer"), exchange());
    let first = runtime();
    let handle = first.handle().clone();
    drop(first);
    let result = unless_it_hangs(move || {
        let _entered = handle.enter();
        let mut call = pin!(tokens.get(&exchange));
        match call.as_mut().poll(&mut Context::from_waker(Waker::noop())) {
            std::task::Poll::Ready(result) => result.map(drop),
            std::task::Poll::Pending => panic!("there is nothing to wait for"),
        }
    });
    assert_eq!(source.calls(), 0);
    assert!(result.unwrap_err().to_string().contains("runtime"));
}

#[test]
fn tl_08_without_a_runtime_there_is_an_error_and_a_token_in_memory_still_serves() {
    let (tokens, exchange) = (Tokens::new(Source::hourly(Duration::ZERO), "Bearer"), exchange());
    let mut call = pin!(tokens.get(&exchange));
    assert!(poll_once(call.as_mut()));
    let (tokens, exchange) = (
        Tokens::with_grant(Source::hourly(Duration::ZERO), "Bearer", &grant("held", 3600)).unwrap(),
        support::exchange(),
    );
    assert!(matches!(tokens.proof(&exchange), Proving::Ready(Ok(_))));
}

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

/// What an API that refuses everything costs its token endpoint, one call after the other and all at once.
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
    static PONG: permitted::Operation = support::operation("pong", "GET", "/pong");
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

#[tokio::test(start_paused = true)]
async fn tl_12_a_rotated_refresh_token_replaces_the_old_one_and_an_absent_one_keeps_it() {
    let source = Source::new(|call, refresh| async move {
        let given = refresh.unwrap_or_default();
        let refresh = (call % 2 == 0).then(|| secret(&format!("refresh-{call}")));
        Ok(Grant { access: secret(&format!("{call} by {given}")), refresh, lifetime: 3600 * SECOND, scope: None })
    });
    let (tokens, exchange) = (Tokens::with_refresh(source, "Bearer", secret("stored")), exchange());
    for expected in ["0 by stored", "1 by refresh-0", "2 by refresh-0", "3 by refresh-2"] {
        let token = tokens.get(&exchange).await.unwrap();
        assert_eq!(text(&token), expected);
        assert!(tokens.refused(token.generation()));
    }
}

#[tokio::test(start_paused = true)]
async fn tl_14_a_hostile_lifetime_is_no_hot_loop() {
    let hostile =
        [json!(0), json!(-1), json!(0.001), json!("0"), json!("-inf"), json!(1), json!(1e-300), json!(i64::MIN)];
    for lifetime in hostile {
        let answer = json!({ "access_token": "token", "expires_in": lifetime });
        let source = Source::new(move |_, _| {
            let answer = answer.clone();
            async move { Grant::from_json(&answer) }
        });
        let (tokens, exchange) = (Tokens::new(source.clone(), "Bearer"), exchange());
        for _ in 0..1000 {
            tokens.get(&exchange).await.unwrap();
            tokio::task::yield_now().await;
            advance(Duration::from_millis(10)).await;
        }
        assert!(source.calls() <= 10, "{lifetime}: {} token requests in 10 s", source.calls());
    }
}

#[tokio::test(start_paused = true)]
async fn tl_14_a_source_that_grants_dead_tokens_is_no_hot_loop() {
    let source = Source::new(|_, _| async { Ok(grant("token", 0)) });
    let (tokens, exchange) = (Tokens::new(source.clone(), "Bearer"), exchange());
    for _ in 0..1000 {
        tokens.get(&exchange).await.unwrap();
        tokio::task::yield_now().await;
        advance(Duration::from_millis(10)).await;
    }
    assert!(source.calls() <= 10, "{} token requests in 10 s", source.calls());
}

#[tokio::test(start_paused = true)]
async fn tl_14_no_lifetime_is_forever() {
    for lifetime in [json!(1e20), json!(u64::MAX), json!("1e400"), json!(f64::MAX)] {
        let answer = json!({ "access_token": "token", "expires_in": lifetime });
        let source = Source::new(move |_, _| {
            let answer = answer.clone();
            async move { Grant::from_json(&answer) }
        });
        let (tokens, exchange) = (Tokens::new(source.clone(), "Bearer"), exchange());
        tokens.get(&exchange).await.unwrap();
        advance(Duration::from_secs(24 * 3600)).await;
        tokens.get(&exchange).await.unwrap();
        assert_eq!(source.calls(), 2, "{lifetime}");
    }
}

#[tokio::test(start_paused = true)]
async fn tl_14_a_lifetime_beyond_the_clock_is_no_panic() {
    let endless = Grant { access: secret("endless"), refresh: None, lifetime: Duration::MAX, scope: None };
    let source = Source::hourly(Duration::ZERO);
    let (tokens, exchange) = (Tokens::with_grant(source.clone(), "Bearer", &endless).unwrap(), exchange());
    assert_eq!(text(&tokens.get(&exchange).await.unwrap()), "endless");
    assert_eq!(source.calls(), 0);
}

#[tokio::test(start_paused = true)]
async fn tl_16_a_token_is_renewed_ahead_and_never_sent_near_its_end() {
    // (lifetime, first and last second at which a client begins to renew ahead, first one of the mandatory window)
    let table = [(100, 78, 82, 95), (1000, 780, 820, 950), (3600, 3270, 3330, 3540), (86_400, 86_070, 86_130, 86_340)];
    for (lifetime, earliest, latest, ending) in table {
        let source = Source::new(move |call, _| async move {
            sleep(10 * SECOND).await;
            Ok(grant(&format!("token-{call}"), lifetime))
        });
        let exchange = exchange();
        let held = grant("held", lifetime);
        let tokens = Tokens::with_grant(source.clone(), "Bearer", &held).unwrap();
        advance(Duration::from_secs(earliest - 1)).await;
        assert_eq!(text(&tokens.get(&exchange).await.unwrap()), "held");
        sleep(Duration::from_secs(latest - earliest + 1)).await;
        assert_eq!(source.calls(), 0, "{lifetime}: too early");
        assert_eq!(text(&tokens.get(&exchange).await.unwrap()), "held", "the caller does not wait");
        sleep(9 * SECOND).await;
        assert_eq!(text(&tokens.get(&exchange).await.unwrap()), "held");
        sleep(2 * SECOND).await;
        assert_eq!(text(&tokens.get(&exchange).await.unwrap()), "token-0");
        assert_eq!(source.calls(), 1, "{lifetime}: one renewal in the background");

        let source = Source::new(move |call, _| async move { Ok(grant(&format!("token-{call}"), lifetime)) });
        let tokens = Tokens::with_grant(source.clone(), "Bearer", &held).unwrap();
        advance(Duration::from_secs(ending)).await;
        assert_eq!(text(&tokens.get(&exchange).await.unwrap()), "token-0", "{lifetime}: sent near its end");
    }
}

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

fn client_of(client: &Client<ByToken>, tokens: Tokens) -> Client<ByToken> {
    client.with_strategy(ByToken(tokens)).unwrap()
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
