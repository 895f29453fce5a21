//! ST-4 to ST-7: stores that fail, hang, panic or break their contract.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use futures_util::FutureExt;
use futures_util::future::BoxFuture;
use permitted::token::{Grant, Key, MemoryStore, RefreshLease, StoredSession, Swap, TokenStore, Tokens, conformance};
use permitted::{Anonymous, Client, Error, ExposeSecret, Limits};
use tokio::time::{sleep, timeout};

use crate::support::{Member, Visitor, Wire, exchange, grant, secret, server};
use crate::{Faulty, SECOND, key, record, rotating, session, stored};

/// A store that gives what it has to whoever asks.
struct OneRecord(Mutex<StoredSession>);

impl TokenStore for OneRecord {
    fn load<'a>(&'a self, _key: &'a Key) -> BoxFuture<'a, Result<Option<StoredSession>, Error>> {
        async { Ok(Some(self.0.lock().unwrap().clone())) }.boxed()
    }

    fn swap<'a>(&'a self, _key: &'a Key, _from: u64, _to: Option<StoredSession>) -> BoxFuture<'a, Result<Swap, Error>> {
        async { Ok(Swap::Lost(Some(self.0.lock().unwrap().clone()))) }.boxed()
    }

    fn lease<'a>(&'a self, _key: &'a Key) -> BoxFuture<'a, Result<RefreshLease, Error>> {
        async { Ok(Box::new(()) as RefreshLease) }.boxed()
    }
}

#[tokio::test(start_paused = true)]
async fn st_04_a_record_of_another_session_is_an_error_and_no_new_identity() {
    let mine = key("one");
    let others = [
        (Key::new::<Visitor>("https://login.example.com", "client", "one"), "identity `visitor`, not `member`"),
        (Key::new::<Member>("https://login.example.com", "other", "one"), "client `other`, not `client`"),
        (Key::new::<Member>("https://evil.example.com", "client", "one"), "server `https://evil.example.com`"),
        (Key::new::<Member>("https://login.example.com", "client", "two"), "another subject"),
    ];
    let exchange = exchange();
    for (other, says) in others {
        let source = rotating(Duration::ZERO);
        let store = Arc::new(OneRecord(Mutex::new(record(&other, 1, "theirs"))));
        let tokens = session(&source, &store, mine.clone());
        for _ in 0..3 {
            let error = tokens.get(&exchange).await.unwrap_err();
            assert!(error.is_store() && error.to_string().contains(says), "{error}");
            sleep(40 * SECOND).await;
        }
        assert_eq!(source.calls(), 0, "{says}: no token was asked for");
        let error = Tokens::with_grant(source, "", &grant("mine", 60)).unwrap().keep(store, mine.clone()).await;
        assert!(error.unwrap_err().is_store());
    }
    let store = Arc::new(OneRecord(Mutex::new(record(&mine, 0, "mine"))));
    let error = session(&rotating(SECOND), &store, mine.clone()).get(&exchange).await.unwrap_err();
    assert!(error.is_store(), "{error}");
    // The generation after it would be 0.
    let store = Arc::new(OneRecord(Mutex::new(record(&mine, u64::MAX, "mine"))));
    let error = session(&rotating(SECOND), &store, mine.clone()).get(&exchange).await.unwrap_err();
    assert!(error.is_store() && error.to_string().contains("generation"), "{error}");
}

#[tokio::test(start_paused = true)]
async fn st_05_a_token_limit_without_end_is_no_panic() {
    let mut limits = Limits::default();
    limits.token = Duration::MAX;
    let wire = Wire::quiet();
    let client = Client::builder(Anonymous::at(server())).limits(limits).transport(wire).build().unwrap();
    let store = Arc::new(MemoryStore::new());
    let token = session(&rotating(SECOND), &store, key("one")).get(client.exchange()).await.unwrap();
    assert_eq!(token.access().expose_secret(), "access-0");
}

#[tokio::test(start_paused = true)]
async fn st_05_a_token_in_memory_outlives_a_failing_store() {
    for operation in ["lease", "load", "swap"] {
        let broken = Arc::new(AtomicBool::new(false));
        let seen = Arc::clone(&broken);
        let store = Faulty::new(move |at| {
            (at == operation && seen.load(Ordering::SeqCst)).then(|| async { Error::store("EIO") }.boxed())
        });
        let (source, exchange) = (rotating(Duration::ZERO), exchange());
        let tokens = session(&source, &store, key("one"));
        tokens.get(&exchange).await.unwrap();
        broken.store(true, Ordering::SeqCst);
        for _ in 0..3599 {
            assert_eq!(tokens.get(&exchange).await.unwrap().access().expose_secret(), "access-0", "{operation}");
            sleep(SECOND).await;
        }
        sleep(SECOND).await;
        assert!(tokens.get(&exchange).await.unwrap_err().is_store(), "{operation}");
        broken.store(false, Ordering::SeqCst);
        sleep(40 * SECOND).await;
        tokens.get(&exchange).await.unwrap();
    }
}

#[tokio::test(start_paused = true)]
async fn st_06_a_hanging_store_cannot_hang_a_call() {
    for operation in ["lease", "load", "swap"] {
        let store = Faulty::new(move |at| {
            (at == operation).then(|| async { sleep(3600 * SECOND).await }.map(|()| Error::store("late")).boxed())
        });
        let (source, exchange) = (rotating(Duration::ZERO), exchange());
        let tokens = session(&source, &store, key("one"));
        let start = tokio::time::Instant::now();
        let error = timeout(60 * SECOND, tokens.get(&exchange)).await.expect("it ends").unwrap_err();
        assert!(error.is_store(), "{operation}: {error}");
        assert!(start.elapsed() <= 36 * SECOND, "{operation}: {:?}", start.elapsed());
        let start = tokio::time::Instant::now();
        let end = tokens.end().await;
        assert_eq!(end.is_err(), operation == "swap");
        assert!(start.elapsed() <= 6 * SECOND, "{operation}");
        assert!(tokens.get(&exchange).await.unwrap_err().is_session_expired());
    }
}

#[tokio::test(start_paused = true)]
async fn tl_07_a_panicking_store_is_an_error_and_poisons_nothing() {
    for operation in ["lease", "load", "swap"] {
        let calm = Arc::new(AtomicBool::new(false));
        let seen = Arc::clone(&calm);
        let store = Faulty::new(move |at| {
            assert!(at != operation || seen.load(Ordering::SeqCst), "the store panics");
            None
        });
        let (source, exchange) = (rotating(Duration::ZERO), exchange());
        let tokens = session(&source, &store, key("one"));
        let error = timeout(SECOND, tokens.get(&exchange)).await.expect("nobody hangs").unwrap_err();
        assert_eq!(error.to_string(), "the token store panicked");
        calm.store(true, Ordering::SeqCst);
        sleep(2 * SECOND).await;
        tokens.get(&exchange).await.unwrap();
        assert_eq!(source.calls(), 1);
    }
}

#[tokio::test(start_paused = true)]
async fn a_login_replaces_what_was_kept_and_is_found_again() {
    let (store, exchange) = (Arc::new(MemoryStore::new()), exchange());
    assert!(matches!(store.swap(&key("one"), 0, Some(record(&key("one"), 1, "older"))).await, Ok(Swap::Done)));
    let login = Grant { refresh: Some(secret("login")), ..grant("access", 3600) };
    let source = rotating(Duration::ZERO);
    let tokens = Tokens::with_grant(source.clone(), "", &login).unwrap();
    tokens.keep(Arc::clone(&store) as Arc<dyn TokenStore>, key("one")).await.unwrap();
    assert_eq!(stored(&*store, &key("one")).await, Some((2, "login".to_owned())));
    assert!(tokens.keep(Arc::clone(&store) as Arc<dyn TokenStore>, key("one")).await.is_err(), "once is enough");
    let resumed = session(&source, &store, key("one"));
    assert_eq!(resumed.get(&exchange).await.unwrap().access().expose_secret(), "access");
    assert_eq!(source.calls(), 0);
}

#[tokio::test]
async fn st_07_the_memory_store_conforms() {
    assert_eq!(conformance::check(&MemoryStore::new()).await, []);
}

/// Wrong in most ways: no comparison, no turns, keys by their subject, and it forgets secrets it does not know of.
#[derive(Default)]
struct Careless(Mutex<std::collections::HashMap<String, StoredSession>>);

impl TokenStore for Careless {
    fn load<'a>(&'a self, key: &'a Key) -> BoxFuture<'a, Result<Option<StoredSession>, Error>> {
        async { Ok(self.0.lock().unwrap().get(&key.subject).cloned()) }.boxed()
    }

    fn swap<'a>(&'a self, key: &'a Key, _from: u64, to: Option<StoredSession>) -> BoxFuture<'a, Result<Swap, Error>> {
        async {
            let to = to.map(|record| StoredSession { scope: None, ..record });
            to.map(|record| self.0.lock().unwrap().insert(key.subject.clone(), record));
            Ok(Swap::Done)
        }
        .boxed()
    }

    fn lease<'a>(&'a self, _key: &'a Key) -> BoxFuture<'a, Result<RefreshLease, Error>> {
        async { Ok(Box::new(()) as RefreshLease) }.boxed()
    }
}

#[tokio::test]
async fn st_07_a_careless_store_is_found_out() {
    let failures = conformance::check(&Careless::default()).await;
    assert!(failures.len() >= 8, "only {failures:?}");
}
