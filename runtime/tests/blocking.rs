//! Calls that are waited for, without a runtime of the program's.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod support;

use std::time::{Duration, Instant};

use permitted::blocking::{Wait, each};
use permitted::token::Tokens;
use permitted::{Client, Error};
use serde_json::{Value, json};
use support::{ByToken, PING, Source, Wire, anonymous, lost, request, response};

#[test]
fn a_call_gives_its_outcome() {
    let wire = Wire::new(|_, before| match before {
        0 => response(200, &json!("pong")).after(Duration::from_millis(20)),
        _ => response(404, &json!("gone")),
    });
    let client = anonymous(&wire);
    assert_eq!(request(&client, &PING).wait().unwrap(), json!("pong"));
    let error = request(&client, &PING).wait().unwrap_err();
    assert!(error.is_not_found() && error.body() == Some(&json!("gone")));
    assert_eq!(client.request("GET", "/ping").send().wait().unwrap_err().status().unwrap(), 404);
}

/// Back-off and limits need timers, and no test says here who has them.
#[test]
fn waits_and_limits_are_those_of_every_call() {
    let wire = Wire::new(|_, before| if before == 0 { lost() } else { response(200, &Value::Null) });
    request(&anonymous(&wire), &PING).wait().unwrap();
    assert_eq!(wire.seen().len(), 2);
    let slow = Wire::new(|_, _| response(200, &Value::Null).after(Duration::from_secs(60)));
    let begun = Instant::now();
    let error: Error = request(&anonymous(&slow), &PING).timeout(Duration::from_millis(50)).wait().unwrap_err().into();
    assert!(error.is_timeout() && begun.elapsed() < Duration::from_secs(10), "{error:?}");
}

#[test]
fn threads_share_one_token_request() {
    let source = Source::hourly(Duration::from_millis(50));
    let strategy = ByToken(Tokens::new(source.clone(), "Bearer"));
    let client = Client::builder(strategy).transport(Wire::quiet()).build().unwrap();
    std::thread::scope(|scope| {
        for _ in 0..20 {
            scope.spawn(|| request(&client, &PING).wait().unwrap());
        }
    });
    assert_eq!(source.calls(), 1);
}

/// tokio would panic, and a task that waits for long has used up its budget.
#[test]
fn it_waits_in_asynchronous_code_too() {
    let client = anonymous(&Wire::new(|_, _| response(200, &Value::Null).after(Duration::from_millis(1))));
    let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
    runtime.block_on(async {
        for _ in 0..300 {
            request(&client, &PING).wait().unwrap();
        }
    });
    assert!(
        runtime.block_on(async { tokio::spawn(async move { request(&client, &PING).wait() }).await.unwrap() }).is_ok()
    );
}

#[test]
fn what_comes_one_by_one_is_an_iterator() {
    let numbers = futures_util::stream::iter([Ok(1), Ok(2), Err(Error::credential("no third"))]);
    let mut all = each(numbers);
    assert_eq!((all.next().unwrap().unwrap(), all.next().unwrap().unwrap()), (1, 2));
    assert!(all.next().unwrap().unwrap_err().is_credential() && all.next().is_none());
}
