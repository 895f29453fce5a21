//! TL-12 over 10,000 random operations with strict rotation.

use std::collections::HashSet;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use futures_util::FutureExt;
use permitted::strategy::Exchange;
use permitted::token::{Grant, StoredSession, Swap, TokenStore};
use permitted::{Error, ExposeSecret};
use tokio::time::{sleep, timeout};

use crate::support::{Source, exchange, grant, secret};
use crate::{Faulty, SECOND, key, record, session};

/// A token server that revokes everything when a refresh token is used twice (RFC 9700 §4.14.2).
#[derive(Default)]
struct Strict {
    current: Option<String>,
    spent: HashSet<String>,
    reuses: usize,
    grants: usize,
}

impl Strict {
    fn grant(&mut self, refresh: Option<&str>) -> Result<Grant, Error> {
        let refresh = refresh.unwrap_or_default();
        if self.spent.contains(refresh) {
            self.reuses += 1;
            self.current = None;
        }
        if self.current.as_deref() != Some(refresh) {
            return Err(Error::session_expired("invalid_grant"));
        }
        self.spent.insert(refresh.to_owned());
        self.grants += 1;
        let next = format!("refresh-{}", self.grants);
        self.current = Some(next.clone());
        Ok(Grant { refresh: Some(secret(&next)), ..grant(&format!("access-{}", self.grants), 100) })
    }
}

/// The same numbers on every run (Marsaglia's xorshift).
struct Random(u64);

impl Random {
    fn below(&mut self, bound: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % bound
    }
}

#[tokio::test(start_paused = true)]
async fn tl_12_ten_thousand_operations_never_reuse_a_refresh_token_and_never_lose_the_session() {
    let server = Arc::new(Mutex::new(Strict { current: Some("refresh-0".to_owned()), ..Strict::default() }));
    let dice = Arc::new(Mutex::new(Random(0x9e37_79b9_7f4a_7c15)));
    let (asked, rolled) = (Arc::clone(&server), Arc::clone(&dice));
    let source = Source::new(move |_, refresh| {
        let (server, dice) = (Arc::clone(&asked), Arc::clone(&rolled));
        async move {
            let (before, after) = {
                let mut dice = dice.lock().unwrap();
                (dice.below(300), dice.below(300))
            };
            sleep(Duration::from_millis(before)).await;
            // Down before it acted: nothing was spent.
            if before % 10 == 0 {
                return Err(Error::credential("503"));
            }
            let response = server.lock().unwrap().grant(refresh.as_deref());
            sleep(Duration::from_millis(after)).await;
            response
        }
    });
    let (failing, calm) = (Arc::clone(&dice), Arc::new(AtomicBool::new(false)));
    let well = Arc::clone(&calm);
    let store = Faulty::new(move |_| {
        let fails = failing.lock().unwrap().below(20) == 0 && !well.load(Ordering::SeqCst);
        fails.then(|| async { Error::store("EIO") }.boxed())
    });
    let first = StoredSession { access: None, ..record(&key("one"), 1, "refresh-0") };
    assert!(matches!(store.inner.swap(&key("one"), 0, Some(first)).await, Ok(Swap::Done)));
    let sessions: Vec<_> = (0..3).map(|_| session(&source, &store, key("one"))).collect();
    let exchange: Exchange = exchange();
    let (mut served, mut cancelled) = (0, 0);
    for _ in 0..10_000 {
        let (which, action, patience) = {
            let mut dice = dice.lock().unwrap();
            (dice.below(3), dice.below(10), dice.below(400))
        };
        let tokens = &sessions[which as usize];
        match action {
            // A 401 to whatever token there is.
            0 => {
                if let Some(Ok(token)) = tokens.get(&exchange).now_or_never() {
                    assert!(tokens.refused(token.generation()));
                }
            }
            1 => sleep(Duration::from_secs(patience)).await,
            // A caller who may not wait for the end.
            _ => match timeout(Duration::from_millis(patience), tokens.get(&exchange)).await {
                Ok(outcome) => {
                    served += usize::from(outcome.is_ok());
                    assert!(!outcome.is_err_and(|error| error.is_session_expired()), "the session is lost");
                }
                Err(_) => cancelled += 1,
            },
        }
    }
    // When the store is well again, whoever holds what is not in it yet writes it, and the session goes on everywhere.
    calm.store(true, Ordering::SeqCst);
    for _ in 0..3 {
        for tokens in &sessions {
            drop(tokens.get(&exchange).await);
            sleep(40 * SECOND).await;
        }
    }
    for tokens in &sessions {
        tokens.get(&exchange).await.unwrap();
    }
    sleep(SECOND).await;
    let kept = store.inner.load(&key("one")).await.unwrap().unwrap().refresh.unwrap();
    let server = server.lock().unwrap();
    println!("{} rotations, {served} served, {cancelled} cancelled, {} reused", server.grants, server.reuses);
    assert_eq!(server.reuses, 0);
    assert!(server.grants > 500 && served > 1000 && cancelled > 500, "it was put to the test");
    assert_eq!(Some(kept.expose_secret()), server.current.as_deref(), "the store has the one that is good");
}
