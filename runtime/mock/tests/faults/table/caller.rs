//! Callers who go away, come all at once, or break things of their own.

use std::time::Duration;

use futures_util::FutureExt;
use permitted::{Incoming, Interceptor, Outgoing, Server, Value};
use permitted_mock::{FaultServer, Script};

use crate::alone::alone;
use crate::client::{self, ByToken, GET, POST, request};
use crate::lab::{Lab, granted};
use crate::output::ACCESS;

/// A server that takes its time, so that there is something to go away from.
fn slow(body: &str) -> Script {
    let length = body.len();
    let head = "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\n";
    Script::new()
        .read_head()
        .sleep(Duration::from_millis(4))
        .write(head)
        .sleep(Duration::from_millis(4))
        .write(format!("content-length: {length}\r\n\r\n{}", &body[..length / 2]))
        .sleep(Duration::from_millis(4))
        .write(&body.as_bytes()[length / 2..])
}

/// A call that is dropped after any time, and then one that must not notice.
#[test]
fn lm_08_a_caller_who_goes_away_leaves_nothing_behind() {
    alone!();
    for millis in 0..40 {
        let lab = Lab::with_tokens([slow(&granted(ACCESS)), Script::json(&granted(ACCESS))]);
        let server = FaultServer::start([slow(r#""slow""#), Script::json(r#""quick""#)]).unwrap();
        let client = lab.client(&server.url(), |client| client);
        lab.runtime.block_on(async {
            let call = request::<Value, _>(&client, &POST).into_future();
            let _ = tokio::time::timeout(Duration::from_millis(millis), call).await;
            let next = request::<Value, _>(&client, &GET).await.unwrap();
            assert!(next == "quick" || next == "slow", "{next}");
        });
        let seen = server.connections();
        drop((client, server));
        lab.check(&seen, 1).unwrap_or_else(|why| panic!("after {millis} ms: {why}"));
    }
}

/// The call is polled so many times, and dropped: no await is missed.
#[test]
fn lm_08_a_call_may_be_dropped_at_every_await() {
    alone!();
    for polls in 1..20 {
        let lab = Lab::with_tokens([slow(&granted(ACCESS))]);
        let server = FaultServer::start([slow(r#""slow""#), Script::json(r#""quick""#)]).unwrap();
        let client = lab.client(&server.url(), |client| client);
        lab.runtime.block_on(async {
            let mut call = Box::pin(request::<Value, _>(&client, &GET).into_future());
            let mut left = polls;
            std::future::poll_fn(|context| {
                left -= 1;
                if call.poll_unpin(context).is_ready() || left == 0 {
                    std::task::Poll::Ready(())
                } else {
                    std::task::Poll::Pending
                }
            })
            .await;
            drop(call);
            request::<Value, _>(&client, &GET).await.unwrap();
        });
        let seen = server.connections();
        drop((client, server));
        lab.check(&seen, 1).unwrap_or_else(|why| panic!("after {polls} polls: {why}"));
    }
}

#[test]
fn tl_01_a_thousand_calls_at_once_are_one_token_request() {
    alone!();
    let lab = Lab::with_tokens([slow(&granted(ACCESS)), Script::json(&granted(ACCESS))]);
    let server = FaultServer::start([Script::json("1")]).unwrap();
    let client = lab.client(&server.url(), |client| client);
    lab.runtime.block_on(async {
        let calls = (0..1000).map(|_| {
            let client = client.clone();
            tokio::spawn(async move { request::<Value, _>(&client, &POST).await.unwrap() })
        });
        for call in calls.collect::<Vec<_>>() {
            call.await.unwrap();
        }
    });
    let seen = server.connections();
    drop((client, server));
    assert_eq!(lab.tokens.requests(), 1);
    lab.check(&seen, 1).unwrap();
}

#[test]
fn tl_06_everybody_goes_away_and_the_token_is_still_fetched_once() {
    alone!();
    let lab = Lab::with_tokens([slow(&granted(ACCESS)), Script::json(&granted(ACCESS))]);
    let server = FaultServer::start([Script::json("1")]).unwrap();
    let client = lab.client(&server.url(), |client| client);
    lab.runtime.block_on(async {
        for _ in 0..50 {
            drop(
                tokio::time::timeout(Duration::from_micros(50), request::<Value, _>(&client, &POST).into_future())
                    .await,
            );
        }
        request::<Value, _>(&client, &POST).await.unwrap();
    });
    let seen = server.connections();
    drop((client, server));
    assert_eq!(lab.tokens.requests(), 1);
    lab.check(&seen, 1).unwrap();
}

/// The runtime that the client's connections live in ends in the middle of a call; another goes on with the same client.
#[test]
fn tl_08_a_runtime_that_ends_in_the_middle_of_a_call() {
    alone!();
    for millis in [0, 5, 10, 20] {
        let lab = Lab::with_tokens([slow(&granted(ACCESS)), Script::json(&granted(ACCESS))]);
        let server = FaultServer::start([slow(r#""slow""#), Script::json(r#""quick""#)]).unwrap();
        let client = lab.client(&server.url(), |client| client);
        let doomed = tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build().unwrap();
        let other = client.clone();
        let call = doomed.spawn(async move { request::<Value, _>(&other, &GET).await });
        std::thread::sleep(Duration::from_millis(millis));
        drop(doomed);
        // Its end may find the call done.
        let _ = lab.runtime.block_on(call);
        lab.runtime.block_on(async { request::<Value, _>(&client, &POST).await }).unwrap();
        let seen = server.connections();
        drop((client, server));
        lab.check(&seen, 2).unwrap_or_else(|why| panic!("after {millis} ms: {why}"));
    }
}

struct Panics {
    before: bool,
}

impl Interceptor for Panics {
    fn before(&self, request: &mut Outgoing<'_>) {
        assert!(!(self.before && request.operation().verb == "POST"), "the program's own mistake");
    }

    fn after(&self, end: &Incoming<'_>) {
        assert!(self.before || end.operation().verb != "POST", "the program's own mistake");
    }
}

/// A panic of the program's is the program's: the task of the call ends, and the client goes on.
#[test]
fn tl_07_an_interceptor_that_panics_breaks_one_call() {
    alone!();
    for before in [true, false] {
        let lab = Lab::new();
        let server = FaultServer::start([Script::json("1")]).unwrap();
        let [api, tokens] = [&server, &lab.tokens].map(|server| Server::loopback(&server.url()).unwrap());
        let client = client::builder(ByToken::new(api, tokens)).interceptor(Panics { before }).build().unwrap();
        let other = client.clone();
        let broken = lab.runtime.spawn(async move { request::<Value, _>(&other, &POST).await });
        assert!(lab.runtime.block_on(broken).unwrap_err().is_panic());
        lab.runtime.block_on(async { request::<Value, _>(&client, &GET).await }).unwrap();
        let seen = server.connections();
        drop((client, server));
        lab.check(&seen, 1).unwrap();
    }
}
