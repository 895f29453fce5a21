//! Retries: which, when and how often (RT-1 to RT-11), on paused time.
// Tests say what they expect by unwrapping it.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, clippy::type_complexity)]

mod support;

use std::error::Error as _;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use http::Method;
use permitted::{Client, Error, Interceptor, Limit, Operation, Outgoing, Repeat, Retries, Value};
use serde_json::json;
use support::{Wire, lost, member, operation, raw, request, response, server, unsent};
use tokio::time::Instant;

static GET: Operation = operation("read", "GET", "/thing");
static PUT: Operation = operation("put", "PUT", "/thing");
static POST: Operation = operation("create", "POST", "/thing");
static KEYED: Operation = Operation { repeat: Repeat::Keyed("x-request-key"), ..operation("pay", "POST", "/thing") };
static MARKED: Operation = Operation { repeat: Repeat::Idempotent, ..operation("query", "POST", "/thing") };

fn client(wire: &Wire, retries: Retries) -> Client<permitted::Anonymous> {
    Client::builder(permitted::Anonymous::at(server())).transport(wire.clone()).retries(retries).build().unwrap()
}

/// The timer wakes at whole milliseconds.
fn assert_close(waited: Duration, elapsed: Duration) {
    assert!(elapsed >= waited && elapsed - waited <= Duration::from_millis(4), "{waited:?} of {elapsed:?}");
}

fn three() -> Retries {
    let mut retries = Retries::default();
    retries.seed = Some(7);
    retries
}

/// An outcome, and how often the server sees a request: one that may be repeated, and one that may not.
type Row = (&'static str, fn() -> support::Action, usize, usize);

#[tokio::test(start_paused = true)]
async fn rt_01_the_matrix_decides_what_reaches_the_server() {
    let rows: [Row; 14] = [
        ("unsent", unsent, 3, 3),
        ("lost", lost, 3, 1),
        ("400", || raw(400, ""), 1, 1),
        ("403", || raw(403, ""), 1, 1),
        ("404", || raw(404, ""), 1, 1),
        ("408", || raw(408, ""), 3, 1),
        ("409", || raw(409, ""), 1, 1),
        ("425", || raw(425, ""), 3, 3),
        ("429", || raw(429, ""), 3, 3),
        ("500", || raw(500, ""), 3, 1),
        ("501", || raw(501, ""), 1, 1),
        ("502", || raw(502, ""), 3, 1),
        ("503", || raw(503, ""), 3, 1),
        ("504", || raw(504, ""), 3, 1),
    ];
    for (name, action, repeatable, once) in rows {
        for (operation, hits) in
            [(&GET, repeatable), (&PUT, repeatable), (&KEYED, repeatable), (&MARKED, repeatable), (&POST, once)]
        {
            let wire = Wire::new(move |_, _| action());
            let error = request(&client(&wire, three()), operation).await.unwrap_err();
            assert_eq!(wire.seen().len(), hits, "{} {name}", operation.id);
            assert_eq!(error.attempts() as usize, hits, "{} {name}", operation.id);
        }
    }
}

#[tokio::test(start_paused = true)]
async fn rt_02_a_post_is_repeated_only_when_it_was_never_sent() {
    let wire = Wire::new(|_, before| if before == 0 { unsent() } else { lost() });
    let error = request(&client(&wire, three()), &POST).await.unwrap_err();
    assert!(error.is_transport() && error.is_ambiguous(), "{error:?}");
    assert_eq!(error.attempts(), 2);
    let wire = Wire::new(|_, _| lost());
    request(&client(&wire, three()), &POST).idempotency_key("mine").await.unwrap_err();
    assert_eq!(wire.seen().len(), 3, "the caller's key makes it repeatable");
}

#[tokio::test(start_paused = true)]
async fn rt_03_retry_after_is_honoured_within_its_cap() {
    for (asked, hits) in
        [("0", 3), ("1", 3), ("20", 3), ("61", 1), ("3600", 1), ("99999999999999999999", 1), ("soon", 3)]
    {
        let wire = Wire::new(move |_, _| raw(503, "").header("retry-after", asked));
        let start = Instant::now();
        let mut retries = three();
        retries.base = Duration::from_millis(100);
        let error = request(&client(&wire, retries), &GET).await.unwrap_err();
        assert_eq!(wire.seen().len(), hits, "{asked}");
        let asked = asked.parse().map(Duration::from_secs).ok();
        let waits = u32::try_from(hits - 1).unwrap();
        let least = asked.unwrap_or_default().saturating_mul(waits);
        let most = least + Duration::from_millis(300);
        assert!((least..=most).contains(&start.elapsed()), "{asked:?}: {:?}", start.elapsed());
        assert_close(error.waited(), start.elapsed());
        if let Some(asked) = asked {
            assert_eq!(error.retry_after(), Some(asked));
        }
    }
}

#[tokio::test(start_paused = true)]
async fn rt_03_a_date_is_as_good_as_seconds() {
    let wire = Wire::new(|_, before| match before {
        0 => raw(429, "")
            .header("date", "Sun, 06 Nov 1994 08:49:00 GMT")
            .header("retry-after", "Sun, 06 Nov 1994 08:49:20 GMT"),
        _ => response(200, &Value::Null),
    });
    let start = Instant::now();
    request(&client(&wire, three()), &POST).await.unwrap();
    assert!((20_000..20_300).contains(&start.elapsed().as_millis()), "{:?}", start.elapsed());
}

#[tokio::test(start_paused = true)]
async fn rt_05_extra_load_stays_below_a_tenth_and_a_burst() {
    let wire =
        Wire::new(
            |seen, _| if seen.headers.contains_key("x-healthy") { response(200, &Value::Null) } else { raw(503, "") },
        );
    let client = client(&wire, three());
    // 10,000 calls in a minute.
    let calls = (0..10_000).map(|call: u64| {
        let client = client.clone();
        async move {
            tokio::time::sleep(Duration::from_millis(call * 6)).await;
            request(&client, &GET).await.unwrap_err();
        }
    });
    futures_util::future::join_all(calls).await;
    let sent = wire.seen().len();
    assert!((10_900..=11_010).contains(&sent), "{sent}");
    // A healthy minute fills the budget again, whether it has calls in it or not.
    tokio::time::sleep(Duration::from_secs(60)).await;
    request(&client, &GET).await.unwrap_err();
    assert_eq!(wire.seen().len() - sent, 3);
}

#[tokio::test(start_paused = true)]
async fn rt_05_clients_of_one_server_share_its_budget() {
    let wire = Wire::new(|_, _| raw(503, ""));
    let first = client(&wire, three());
    for _ in 0..5 {
        let other = first.with_strategy(permitted::Anonymous::at(server())).unwrap();
        request(&other, &GET).await.unwrap_err();
        request(&first, &GET).await.unwrap_err();
    }
    // Ten calls, and the burst of ten with what the calls earned.
    assert!((20..=21).contains(&wire.seen().len()), "{}", wire.seen().len());
}

#[tokio::test(start_paused = true)]
async fn rt_06_the_deadline_wins_with_the_last_real_error() {
    let wire = Wire::new(|_, _| raw(503, "").header("retry-after", "5"));
    let start = Instant::now();
    let error = request(&client(&wire, three()), &GET).timeout(Duration::from_secs(2)).await.unwrap_err();
    assert_eq!(start.elapsed(), Duration::ZERO);
    assert_eq!(error.status().map(|status| status.as_u16()), Some(503));
    assert!(!error.is_timeout());
}

#[tokio::test(start_paused = true)]
async fn rt_06_a_deadline_within_an_attempt_keeps_the_error_before_it() {
    let wire = Wire::new(|_, before| match before {
        0 => raw(503, ""),
        _ => response(200, &Value::Null).after(Duration::from_secs(3600)),
    });
    let error = request(&client(&wire, three()), &GET).timeout(Duration::from_secs(2)).await.unwrap_err();
    assert_eq!(error.limit(), Some(Limit::Total));
    let before = error.source().and_then(|source| source.downcast_ref::<Error>()).expect("the first attempt's error");
    assert_eq!(before.status().map(|status| status.as_u16()), Some(503));
}

#[tokio::test(start_paused = true)]
async fn rt_08_one_key_for_all_attempts_of_a_call_and_another_for_the_next() {
    let wire = Wire::new(|seen, before| match (seen.path(), before) {
        ("/token", _) => response(200, &json!({ "access_token": format!("access-{before}"), "expires_in": 3600 })),
        (_, 1) => raw(401, ""),
        (_, 3) => raw(503, ""),
        (_, 4) => lost(),
        _ => response(200, &Value::Null),
    });
    let client = member(&wire);
    request(&client, &KEYED).await.unwrap();
    request(&client, &KEYED).await.unwrap();
    request(&client, &KEYED).idempotency_key("mine").await.unwrap();
    let keys: Vec<_> =
        wire.seen().iter().filter(|seen| seen.path() == "/thing").flat_map(|seen| seen.all("x-request-key")).collect();
    assert_eq!(keys.len(), 6, "one key on each attempt: {keys:?}");
    assert!(keys[..4].iter().all(|key| *key == keys[0]), "{keys:?}");
    assert_ne!(keys[4], keys[0]);
    assert_eq!(keys[5], "mine");
}

#[tokio::test(start_paused = true)]
async fn rt_08_a_key_that_cannot_be_sent_is_refused() {
    let wire = Wire::quiet();
    for key in ["", "a\nb", "a\0"] {
        let error = request(&client(&wire, three()), &POST).idempotency_key(key).await.unwrap_err();
        assert!(error.is_request(), "{error}");
    }
    assert!(wire.seen().is_empty());
}

/// Also where the last attempt was not sent, the server may have acted on one before.
#[tokio::test(start_paused = true)]
async fn rt_11_an_attempt_that_may_have_acted_is_in_the_error() {
    type Row = (fn() -> support::Action, bool);
    let rows: [Row; 4] = [(lost, true), (|| raw(503, ""), true), (|| raw(429, ""), false), (unsent, false)];
    for (first, acted) in rows {
        let wire = Wire::new(move |_, before| if before == 0 { first() } else { unsent() });
        let error = request(&client(&wire, three()), &PUT).await.unwrap_err();
        assert_eq!((error.attempts(), error.is_ambiguous(), error.is_connect()), (3, acted, !acted), "{error:?}");
    }
    // A response that cannot be read is one.
    let wire = Wire::new(|_, before| if before == 0 { raw(503, "") } else { raw(200, "<") });
    let error = request(&client(&wire, three()), &PUT).await.unwrap_err();
    assert!(error.is_decode() && !error.is_ambiguous(), "{error:?}");
    // The token cannot be renewed after an attempt on which the server may have acted.
    let wire = Wire::new(|seen, before| match (seen.path(), before) {
        ("/token", 0) => response(200, &json!({ "access_token": "a", "expires_in": 3600, "refresh_token": "r" })),
        ("/token", _) => response(400, &json!({ "error": "invalid_grant" })),
        (_, 1) => raw(503, ""),
        _ => raw(401, ""),
    });
    let error = request(&member(&wire), &PUT).await.unwrap_err();
    assert!(error.is_session_expired() && error.is_ambiguous() && !error.is_credential(), "{error:?}");
}

#[tokio::test(start_paused = true)]
async fn rt_10_never_is_never() {
    for action in [unsent as fn() -> support::Action, lost, || raw(503, "")] {
        let wire = Wire::new(move |_, _| action());
        request(&client(&wire, Retries::never()), &GET).await.unwrap_err();
        request(&client(&wire, three()), &GET).retries(Retries::never()).await.unwrap_err();
        assert_eq!(wire.seen().len(), 2);
    }
}

#[tokio::test(start_paused = true)]
async fn rt_11_attempts_waits_and_the_request_id_are_in_the_error() {
    let wire = Wire::new(|_, before| match before {
        0 => unsent(),
        1 => raw(500, "first").header("x-request-id", "id-1"),
        _ => raw(502, "last").header("x-acme-request-id", "id-2"),
    });
    let start = Instant::now();
    let error = request(&client(&wire, three()), &GET).await.unwrap_err();
    assert_eq!((error.attempts(), error.request_id()), (3, Some("id-2")));
    assert_eq!(error.raw_body(), b"last");
    assert_close(error.waited(), start.elapsed());
    assert!(error.waited() > Duration::ZERO);
    assert_eq!(
        error.to_string(),
        "`read` (GET /thing) as `anonymous`: the server refuses the request (502 Bad Gateway), request id id-2, after 3 attempts"
    );
    assert!(!format!("{error:?}").contains("last"));
}

#[tokio::test(start_paused = true)]
async fn oa_14_a_missing_scope_is_not_a_bad_token() {
    let rows = [
        (401, "", true, false, false),
        (401, r#"Bearer error="invalid_token""#, true, true, false),
        (401, r#"Bearer error="insufficient_scope", scope="things.write""#, false, false, true),
        (403, r#"Bearer error="insufficient_scope", scope="things.write""#, false, false, true),
        (403, "", false, false, false),
        (400, r#"Bearer error="invalid_request""#, false, false, false),
    ];
    for (status, challenge, renews, invalid, scope) in rows {
        let wire = Wire::new(move |seen, before| match seen.path() {
            "/token" => response(200, &json!({ "access_token": format!("access-{before}"), "expires_in": 3600 })),
            _ => raw(status, "").header("www-authenticate", challenge),
        });
        let error = request(&member(&wire), &GET).await.unwrap_err();
        assert_eq!(wire.hits("/token"), if renews { 2 } else { 1 }, "{status} {challenge}");
        assert_eq!((error.is_invalid_token(), error.is_insufficient_scope()), (invalid, scope), "{status} {challenge}");
        assert_eq!(error.challenge().and_then(|challenge| challenge.scope.as_deref()), scope.then_some("things.write"));
    }
}

struct Meddler;

impl Interceptor for Meddler {
    fn before(&self, request: &mut Outgoing<'_>) {
        assert!(request.headers().get("authorization").is_none(), "the credential is not shown");
        request.header("authorization", "Bearer stolen");
        request.header("x-attempt", &request.attempt().to_string());
    }
}

#[tokio::test(start_paused = true)]
async fn rb_05_an_interceptor_sees_every_attempt_and_no_credential() {
    let wire = Wire::new(|seen, before| match (seen.path(), before) {
        ("/token", _) => response(200, &json!({ "access_token": "access", "expires_in": 3600 })),
        (_, 1) => raw(503, ""),
        _ => response(200, &Value::Null),
    });
    let tokens = permitted::token::Tokens::with_refresh(support::Endpoint, "Bearer", support::secret("refresh"));
    let client =
        Client::builder(support::ByToken(tokens)).transport(wire.clone()).interceptor(Meddler).build().unwrap();
    request(&client, &GET).await.unwrap();
    let calls: Vec<_> = wire.seen().into_iter().filter(|seen| seen.path() == "/thing").collect();
    assert_eq!(calls.iter().map(|seen| seen.all("x-attempt")).collect::<Vec<_>>(), [["1"], ["2"]]);
    assert!(calls.iter().all(|seen| seen.all("authorization") == ["Bearer access"]));
    assert!(calls.iter().all(|seen| seen.verb == Method::GET.as_str()));
}

struct Breaker;

impl Interceptor for Breaker {
    fn before(&self, request: &mut Outgoing<'_>) {
        request.header("content-length", "7");
    }
}

#[tokio::test(start_paused = true)]
async fn rb_05_an_interceptor_cannot_break_the_framing() {
    let wire = Wire::quiet();
    let client = Client::builder(permitted::Anonymous::at(server()))
        .transport(wire.clone())
        .interceptor(Breaker)
        .build()
        .unwrap();
    let error = request(&client, &GET).await.unwrap_err();
    assert!(error.is_request() && error.to_string().contains("content-length"), "{error}");
    assert!(wire.seen().is_empty());
}

/// Counts how its attempts ended.
#[derive(Clone, Default)]
struct Ends(Arc<Mutex<Vec<String>>>);

impl permitted::Interceptor for Ends {
    fn after(&self, end: &permitted::Incoming<'_>) {
        let end = end.error().map_or_else(|| end.status().unwrap().to_string(), |error| format!("{:?}", error.limit()));
        self.0.lock().unwrap().push(end);
    }
}

#[tokio::test(start_paused = true)]
async fn an_interceptor_is_told_of_every_end_that_the_caller_waits_for() {
    let ends = Ends::default();
    let wire = Wire::new(|_, before| match before {
        0 => raw(503, ""),
        _ => response(200, &Value::Null).after(Duration::from_secs(3600)),
    });
    let client = Client::builder(permitted::Anonymous::at(server())).transport(wire).interceptor(ends.clone());
    request(&client.build().unwrap(), &support::PING).timeout(Duration::from_secs(1)).await.unwrap_err();
    assert_eq!(*ends.0.lock().unwrap(), ["503 Service Unavailable", "Some(Total)"]);
}
