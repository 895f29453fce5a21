//! Time: TL-15, TL-16.
// Tests say what they expect by unwrapping it.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod support;

use std::collections::HashMap;
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant, SystemTime};

use permitted::ExposeSecret;
use permitted::token::{Clock, Grant, Key, MemoryStore, Moment, StoredSession, Swap, TokenStore, Tokens};
use support::{Member, Source, exchange, grant, secret};
use tokio::time::{advance, sleep};

const SECOND: Duration = Duration::from_secs(1);

/// Two clocks that a test sets.
#[derive(Clone)]
struct Set(Arc<Mutex<Moment>>);

impl Set {
    fn new() -> Self {
        Self(Arc::new(Mutex::new(Moment { steady: Instant::now(), wall: SystemTime::now() })))
    }

    fn steady(&self, passes: Duration) {
        self.0.lock().unwrap().steady += passes;
    }

    fn wall(&self, passes: Duration) {
        self.0.lock().unwrap().wall += passes;
    }

    fn wall_back(&self, by: Duration) {
        self.0.lock().unwrap().wall -= by;
    }
}

impl Clock for Set {
    fn now(&self) -> Moment {
        *self.0.lock().unwrap()
    }
}

async fn access(tokens: &Tokens) -> String {
    tokens.get(&exchange()).await.unwrap().access().expose_secret().to_owned()
}

fn by(clock: &Set) -> (Source, Tokens) {
    let source = Source::hourly(Duration::ZERO);
    (source.clone(), Tokens::with_clock(source, "", clock.clone()))
}

#[tokio::test(start_paused = true)]
async fn tl_15_a_machine_that_slept_does_not_send_a_dead_token() {
    let clock = Set::new();
    let (source, tokens) = by(&clock);
    assert_eq!(access(&tokens).await, "token-0");
    clock.wall(3600 * SECOND);
    assert_eq!(access(&tokens).await, "token-1");
    assert_eq!(source.calls(), 2);
}

#[tokio::test(start_paused = true)]
async fn tl_15_a_wall_clock_that_is_set_back_does_not_lengthen_a_life() {
    let clock = Set::new();
    let (source, tokens) = by(&clock);
    assert_eq!(access(&tokens).await, "token-0");
    clock.wall_back(24 * 3600 * SECOND);
    assert_eq!(access(&tokens).await, "token-0", "and does not shorten it either");
    clock.steady(3600 * SECOND);
    assert_eq!(access(&tokens).await, "token-1");
    assert_eq!(source.calls(), 2);
}

#[tokio::test(start_paused = true)]
async fn tl_15_a_back_off_passes_by_either_clock() {
    let clock = Set::new();
    let source = Source::new(|call, _| async move {
        if call == 0 { Err(permitted::Error::credential("down")) } else { Ok(grant("token", 3600)) }
    });
    let tokens = Tokens::with_clock(source.clone(), "", clock.clone());
    assert!(tokens.get(&exchange()).await.is_err());
    assert!(tokens.get(&exchange()).await.is_err());
    clock.wall(2 * SECOND);
    assert_eq!((access(&tokens).await.as_str(), source.calls()), ("token", 2));
}

#[tokio::test(start_paused = true)]
async fn tl_15_a_stored_token_is_as_old_as_its_record_says_and_one_from_the_future_is_not_used() {
    // (seconds since it was obtained, whether it may be used)
    let table = [(0_i64, true), (60, true), (3500, true), (3541, false), (3600, false), (100_000, false), (-1, false)];
    for (age, usable) in table {
        let (clock, store) = (Set::new(), Arc::new(MemoryStore::new()));
        let key = Key::new::<Member>("https://login.example.com", "client", "one");
        let now = clock.now().wall;
        let obtained = if age < 0 { now + SECOND } else { now - Duration::from_secs(age.unsigned_abs()) };
        let record = StoredSession {
            key: key.clone(),
            session: "one".to_owned(),
            generation: 1,
            access: Some(secret("stored")),
            refresh: Some(secret("refresh")),
            obtained,
            lifetime: 3600 * SECOND,
            scope: None,
        };
        assert!(matches!(store.swap(&key, 0, Some(record)).await, Ok(Swap::Done)));
        let source = Source::new(|_, refresh| async move {
            assert_eq!(refresh.as_deref(), Some("refresh"));
            Ok(Grant { refresh: None, ..grant("fresh", 3600) })
        });
        let tokens = Tokens::with_clock(source, "", clock.clone()).resumed(store, key);
        assert_eq!(access(&tokens).await, if usable { "stored" } else { "fresh" }, "{age}");
    }
}

#[tokio::test(start_paused = true)]
async fn tl_16_a_thousand_clients_do_not_renew_together() {
    let begun = tokio::time::Instant::now();
    let seconds: Arc<Mutex<HashMap<u64, usize>>> = Arc::default();
    let exchange = exchange();
    let clients: Vec<_> = (0..1000)
        .map(|_| {
            let seconds = Arc::clone(&seconds);
            let source = Source::new(move |_, _| {
                *seconds.lock().unwrap().entry(begun.elapsed().as_secs()).or_default() += 1;
                async { Ok(grant("fresh", 3600)) }
            });
            Tokens::with_grant(source, "", &grant("held", 3600)).unwrap()
        })
        .collect();
    advance(3200 * SECOND).await;
    for _ in 0..180 {
        for client in &clients {
            client.get(&exchange).await.unwrap();
        }
        sleep(SECOND).await;
    }
    let seconds = seconds.lock().unwrap();
    let (total, most) = (seconds.values().sum::<usize>(), seconds.values().max().copied().unwrap());
    println!("{total} renewals in {} seconds, at most {most} in one", seconds.len());
    assert_eq!(total, 1000);
    assert!(most <= 50, "{most} of 1000 in one second");
    assert!(seconds.keys().all(|second| (3270..=3331).contains(second)), "{seconds:?}");
}
