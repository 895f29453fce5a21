//! TL-2, TL-12, TL-17 and TL-18 with a store.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use futures_util::FutureExt;
use futures_util::future::BoxFuture;
use permitted::token::{Key, MemoryStore, RefreshLease, StoredSession, Swap, TokenStore};
use permitted::{Error, ExposeSecret};
use tokio::time::{advance, sleep};

use crate::support::{Source, exchange, grant};
use crate::{Faulty, SECOND, key, record, rotating, session, stored};

#[tokio::test(start_paused = true)]
async fn tl_02_clients_that_share_a_store_share_one_request() {
    let (store, source, exchange) = (Arc::new(MemoryStore::new()), rotating(SECOND), exchange());
    let sessions: Vec<_> = (0..10).map(|_| session(&source, &store, key("one"))).collect();
    for round in 0..3 {
        let calls: Vec<_> = sessions
            .iter()
            .flat_map(|tokens| vec![tokens.clone(); 10])
            .map(|tokens| {
                let exchange = exchange.clone();
                tokio::spawn(async move { tokens.get(&exchange).await })
            })
            .collect();
        for call in calls {
            assert_eq!(call.await.unwrap().unwrap().access().expose_secret(), format!("access-{round}"));
        }
        assert_eq!(source.calls(), round + 1);
        advance(3590 * SECOND).await;
    }
}

#[tokio::test(start_paused = true)]
async fn tl_12_a_rotated_token_is_stored_before_it_is_used() {
    let slow = Faulty::new(|_| None);
    let source = rotating(Duration::ZERO);
    let tokens = session(&source, &slow, key("one"));
    let exchange = exchange();
    for call in 0..5_u64 {
        let token = tokens.get(&exchange).await.unwrap();
        // Whoever sees the token finds the refresh token of the same grant in the store.
        assert_eq!(stored(&*slow, &key("one")).await, Some((call + 1, format!("refresh-{call}"))));
        assert!(tokens.refused(token.generation()));
    }
}

/// A store that nothing can be written to until the flag is down.
fn full_disk() -> (Arc<Faulty>, Arc<AtomicBool>) {
    let broken = Arc::new(AtomicBool::new(true));
    let seen = Arc::clone(&broken);
    let store = Faulty::new(move |operation| {
        let fails = operation == "swap" && seen.load(Ordering::SeqCst);
        fails.then(|| async { Error::store("the disk is full") }.boxed())
    });
    (store, broken)
}

#[tokio::test(start_paused = true)]
async fn tl_12_a_token_that_could_not_be_stored_is_stored_by_the_next_attempt_and_not_asked_for_again() {
    let (store, broken) = full_disk();
    let (source, exchange) = (rotating(Duration::ZERO), exchange());
    let tokens = session(&source, &store, key("one"));
    for _ in 0..3 {
        let error = tokens.get(&exchange).await.unwrap_err();
        assert!(error.is_store() && error.to_string().contains("the disk is full"), "{error}");
        sleep(40 * SECOND).await;
    }
    assert_eq!(source.calls(), 1, "the endpoint is not asked for what is there");
    broken.store(false, Ordering::SeqCst);
    assert_eq!(tokens.get(&exchange).await.unwrap().access().expose_secret(), "access-0");
    assert_eq!((source.calls(), stored(&*store, &key("one")).await), (1, Some((1, "refresh-0".to_owned()))));
}

/// What ended while the store was down is renewed, and not sent.
#[tokio::test(start_paused = true)]
async fn tl_12_a_token_that_ended_before_it_could_be_stored_is_not_used() {
    let (store, broken) = full_disk();
    let (source, exchange) = (rotating(Duration::ZERO), exchange());
    let tokens = session(&source, &store, key("one"));
    assert!(tokens.get(&exchange).await.unwrap_err().is_store());
    advance(3601 * SECOND).await;
    broken.store(false, Ordering::SeqCst);
    assert_eq!(tokens.get(&exchange).await.unwrap().access().expose_secret(), "access-1");
    assert_eq!(stored(&*store, &key("one")).await, Some((1, "refresh-1".to_owned())));
}

/// Somebody else logged in under the same key: the client that is still there ends, and goes on as nobody else.
#[tokio::test(start_paused = true)]
async fn tl_11_a_login_in_the_place_of_another_ends_the_other() {
    for logs_out in [false, true] {
        let (store, exchange) = (Arc::new(MemoryStore::new()), exchange());
        let login = |name: &'static str| {
            let source = Source::new(move |call, _| async move { Ok(grant(&format!("{name}-{}", call + 1), 3600)) });
            let refresh = crate::support::secret(name);
            let first = permitted::token::Grant { refresh: Some(refresh), ..grant(&format!("{name}-0"), 3600) };
            (source.clone(), permitted::token::Tokens::with_grant(source, "Bearer", &first).unwrap())
        };
        let ((asked, ada), (_, bob)) = (login("ada"), login("bob"));
        ada.keep(store.clone(), key("me")).await.unwrap();
        if logs_out {
            let (_, again) = login("ada");
            again.keep(store.clone(), key("me")).await.unwrap();
            again.end().await.unwrap();
        }
        bob.keep(store.clone(), key("me")).await.unwrap();
        assert_eq!(ada.get(&exchange).await.unwrap().access().expose_secret(), "ada-0");
        advance(3599 * SECOND).await;
        for _ in 0..2 {
            let error = ada.get(&exchange).await.unwrap_err();
            assert!(error.is_session_expired() && error.to_string().contains("another login"), "{error}");
        }
        assert_eq!(asked.calls(), 0, "its refresh token is not the session's any more");
        assert_eq!(bob.get(&exchange).await.unwrap().access().expose_secret(), "bob-1");
        // A client that begins with what is stored goes on with it.
        let source = rotating(Duration::ZERO);
        assert_eq!(session(&source, &store, key("me")).get(&exchange).await.unwrap().access().expose_secret(), "bob-1");
    }
}

#[tokio::test(start_paused = true)]
async fn tl_12_a_write_whose_response_was_lost_is_found_again() {
    let store = Arc::new(LostResponse { inner: MemoryStore::new(), hangs: AtomicBool::new(true) });
    let (source, exchange) = (rotating(Duration::ZERO), exchange());
    let tokens = session(&source, &store, key("one"));
    assert!(tokens.get(&exchange).await.unwrap_err().is_store());
    store.hangs.store(false, Ordering::SeqCst);
    sleep(2 * SECOND).await;
    assert_eq!(tokens.get(&exchange).await.unwrap().access().expose_secret(), "access-0");
    assert_eq!((source.calls(), stored(&*store, &key("one")).await), (1, Some((1, "refresh-0".to_owned()))));
}

/// Writes, and does not say so.
struct LostResponse {
    inner: MemoryStore,
    hangs: AtomicBool,
}

impl TokenStore for LostResponse {
    fn load<'a>(&'a self, key: &'a Key) -> BoxFuture<'a, Result<Option<StoredSession>, Error>> {
        self.inner.load(key)
    }

    fn swap<'a>(&'a self, key: &'a Key, from: u64, to: Option<StoredSession>) -> BoxFuture<'a, Result<Swap, Error>> {
        async move {
            let swap = self.inner.swap(key, from, to).await;
            if self.hangs.load(Ordering::SeqCst) {
                sleep(3600 * SECOND).await;
            }
            swap
        }
        .boxed()
    }

    fn lease<'a>(&'a self, key: &'a Key) -> BoxFuture<'a, Result<RefreshLease, Error>> {
        self.inner.lease(key)
    }
}

#[tokio::test(start_paused = true)]
async fn tl_17_invalid_grant_is_final_for_that_token_until_a_new_login() {
    let store = Arc::new(MemoryStore::new());
    let source = Source::new(|_, refresh| async move {
        match refresh.as_deref() {
            Some("good") => Ok(grant("fresh", 3600)),
            _ => Err(Error::session_expired("invalid_grant")),
        }
    });
    let key = key("one");
    let spent = StoredSession { access: None, ..record(&key, 1, "spent") };
    assert!(matches!(store.swap(&key, 0, Some(spent)).await, Ok(Swap::Done)));
    let (tokens, exchange) = (session(&source, &store, key.clone()), exchange());
    for _ in 0..1000 {
        assert!(tokens.get(&exchange).await.unwrap_err().is_session_expired());
        advance(SECOND).await;
    }
    assert_eq!(source.calls(), 1, "the token that failed is not tried again");
    // A login elsewhere puts another one there.
    let renewed = StoredSession { access: None, ..record(&key, 2, "good") };
    assert!(matches!(store.swap(&key, 1, Some(renewed)).await, Ok(Swap::Done)));
    sleep(33 * SECOND).await;
    assert_eq!(tokens.get(&exchange).await.unwrap().access().expose_secret(), "fresh");
    assert_eq!(source.calls(), 2);
}

#[tokio::test(start_paused = true)]
async fn tl_18_nothing_writes_a_session_after_its_logout() {
    for millis in (25..2600).step_by(50) {
        let store = Faulty::new(|_| None);
        let source = rotating(SECOND);
        let (tokens, exchange) = (session(&source, &store, key("one")), exchange());
        let waiting = tokio::spawn({
            let (tokens, exchange) = (tokens.clone(), exchange.clone());
            async move { tokens.get(&exchange).await }
        });
        sleep(Duration::from_millis(millis)).await;
        tokens.end().await.unwrap();
        let writes = store.writes.load(Ordering::SeqCst);
        assert!(store.load(&key("one")).await.unwrap().is_none());
        drop(waiting.await.unwrap());
        for _ in 0..5 {
            sleep(40 * SECOND).await;
            assert!(tokens.get(&exchange).await.unwrap_err().is_session_expired());
        }
        assert!(store.load(&key("one")).await.unwrap().is_none(), "{millis}");
        assert_eq!(store.writes.load(Ordering::SeqCst), writes, "{millis}: written after the logout");
    }
}

#[tokio::test(start_paused = true)]
async fn tl_18_a_logout_elsewhere_ends_the_session_here() {
    let (store, source, exchange) = (Arc::new(MemoryStore::new()), rotating(SECOND), exchange());
    let (here, elsewhere) = (session(&source, &store, key("one")), session(&source, &store, key("one")));
    here.get(&exchange).await.unwrap();
    elsewhere.get(&exchange).await.unwrap();
    // Once while it has a token, and once more in the middle of a renewal.
    assert!(here.refused(1));
    let renewal = tokio::spawn({
        let (here, exchange) = (here.clone(), exchange.clone());
        async move { here.get(&exchange).await }
    });
    sleep(SECOND / 2).await;
    elsewhere.end().await.unwrap();
    assert!(renewal.await.unwrap().unwrap_err().is_session_expired());
    sleep(100 * SECOND).await;
    assert!(here.get(&exchange).await.unwrap_err().is_session_expired());
    assert!(store.load(&key("one")).await.unwrap().is_none());
    assert_eq!(source.calls(), 2);
}

#[tokio::test(start_paused = true)]
async fn tl_18_a_logout_takes_out_what_another_client_wrote_since() {
    let (store, source, exchange) = (Arc::new(MemoryStore::new()), rotating(SECOND), exchange());
    let (here, elsewhere) = (session(&source, &store, key("one")), session(&source, &store, key("one")));
    here.get(&exchange).await.unwrap();
    let token = elsewhere.get(&exchange).await.unwrap();
    assert!(elsewhere.refused(token.generation()));
    elsewhere.get(&exchange).await.unwrap();
    here.end().await.unwrap();
    assert!(store.load(&key("one")).await.unwrap().is_none());
}
