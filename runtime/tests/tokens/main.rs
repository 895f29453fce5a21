//! The life of tokens: the promises TL-1 to TL-21 of SECURITY.md, each with its exact number.
// Tests say what they expect by unwrapping it.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, clippy::print_stdout)]

mod ended;
mod interrupted;
mod lifetime;
mod refused;
mod shared_request;
#[path = "../support/mod.rs"]
mod support;

use std::future::Future;
use std::task::{Context, Waker};
use std::time::Duration;

use permitted::strategy::Exchange;
use permitted::token::{Token, Tokens};
use permitted::{Client, Error, ExposeSecret};
use support::ByToken;

pub(crate) const SECOND: Duration = Duration::from_secs(1);

/// `count` callers at once; what each of them got.
pub(crate) async fn callers(tokens: &Tokens, exchange: &Exchange, count: usize) -> Vec<Result<Token, Error>> {
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

pub(crate) fn text(token: &Token) -> &str {
    token.access().expose_secret()
}

pub(crate) fn all_have(results: &[Result<Token, Error>], expected: &str) {
    for result in results {
        assert_eq!(text(result.as_ref().unwrap()), expected);
    }
}

/// Polls once; `true` when the future is done.
pub(crate) fn poll_once(future: std::pin::Pin<&mut impl Future>) -> bool {
    future.poll(&mut Context::from_waker(Waker::noop())).is_ready()
}

pub(crate) fn client_of(client: &Client<ByToken>, tokens: Tokens) -> Client<ByToken> {
    client.with_strategy(ByToken(tokens)).unwrap()
}
