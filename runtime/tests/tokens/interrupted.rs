//! TL-7 and TL-8: panics, and runtimes that go away.

use std::time::Duration;

use futures_executor::block_on;
use permitted::strategy::{Exchange, Proving};
use permitted::token::Tokens;
use serde_json::json;
use tokio::time::{advance, sleep, timeout};

use crate::support;
use crate::support::{Source, Wire, exchange, grant, member, panics, response};
use crate::{SECOND, all_have, callers, poll_once, text};

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

/// Takes its time.
fn slow() -> Source {
    Source::hourly(Duration::from_millis(300))
}

/// The result of `work`, unless it hangs.
fn unless_it_hangs<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> T {
    let (done, result) = std::sync::mpsc::channel();
    std::thread::spawn(move || done.send(work()));
    result.recv_timeout(5 * SECOND).expect("nobody hangs")
}

#[test]
fn tl_08_an_in_flight_request_outlives_the_runtime_of_its_caller() {
    let source = slow();
    let (tokens, exchange) = (Tokens::new(source.clone(), "Bearer"), exchange());
    let first = runtime();
    let (in_first, with) = (tokens.clone(), exchange.clone());
    drop(first.spawn(async move { in_first.get(&with).await.map(drop) }));
    while source.calls() == 0 {
        std::thread::yield_now();
    }
    drop(first);
    let token = unless_it_hangs(move || runtime().block_on(async move { tokens.get(&exchange).await })).unwrap();
    assert_eq!((text(&token), source.calls()), ("token-0", 1));
}

/// As of a synchronous program that makes a runtime for each call, or keeps one that it does not drive between calls.
#[test]
fn tl_08_a_renewal_ahead_of_time_needs_no_runtime_of_a_caller() {
    for is_kept in [false, true] {
        let source = slow();
        let (tokens, exchange) =
            (Tokens::with_grant(source.clone(), "Bearer", &grant("aging", 1)).unwrap(), exchange());
        std::thread::sleep(Duration::from_millis(820));
        let first = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        first.block_on(async { assert_eq!(text(&tokens.get(&exchange).await.unwrap()), "aging") });
        let kept = is_kept.then_some(first);
        std::thread::sleep(Duration::from_millis(500));
        let (tokens, with) = (tokens.clone(), exchange.clone());
        let token = unless_it_hangs(move || runtime().block_on(async move { tokens.get(&with).await })).unwrap();
        assert_eq!((text(&token), source.calls()), ("token-0", 1), "the refresh token was sent once");
        drop(kept);
    }
}

#[test]
fn tl_08_a_waiting_caller_may_move_to_another_runtime() {
    let source = slow();
    let (tokens, exchange) = (Tokens::new(source.clone(), "Bearer"), exchange());
    let mut call = Box::pin(async move { tokens.get(&exchange).await });
    let first = runtime();
    assert!(!first.block_on(async { poll_once(call.as_mut()) }));
    drop(first);
    let token = unless_it_hangs(move || runtime().block_on(call)).unwrap();
    assert_eq!((text(&token), source.calls()), ("token-0", 1));
}

#[test]
fn tl_08_a_runtime_that_is_shutting_down_is_not_needed() {
    let (tokens, exchange) = (Tokens::new(slow(), "Bearer"), exchange());
    let first = runtime();
    let handle = first.handle().clone();
    drop(first);
    let token = unless_it_hangs(move || {
        let _entered = handle.enter();
        block_on(tokens.get(&exchange))
    });
    assert_eq!(text(&token.unwrap()), "token-0");
}

#[test]
fn tl_08_without_a_runtime_a_token_is_asked_for_on_a_thread_of_the_library_s_own() {
    let (tokens, exchange) = (Tokens::new(Source::hourly(Duration::ZERO), "Bearer"), exchange());
    assert_eq!(text(&block_on(tokens.get(&exchange)).unwrap()), "token-0");
    let (tokens, exchange) = (
        Tokens::with_grant(Source::hourly(Duration::ZERO), "Bearer", &grant("held", 3600)).unwrap(),
        support::exchange(),
    );
    assert!(matches!(tokens.proof(&exchange), Proving::Ready(Ok(_))));
}
