//! Sessions that are kept in a store: TL-2, TL-12, TL-17 and TL-18 with one, ST-4 to ST-7.
// Tests say what they expect by unwrapping it.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod support;

use std::collections::HashSet;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::{Duration, SystemTime};

use futures_util::FutureExt;
use futures_util::future::BoxFuture;
use permitted::strategy::Exchange;
use permitted::token::{Grant, Key, MemoryStore, Record, RefreshLease, Swap, TokenStore, Tokens, conformance};
use permitted::{Anonymous, Client, Error, ExposeSecret, Limits};
use support::{Member, Source, Visitor, Wire, exchange, grant, secret, server};
use tokio::time::{advance, sleep, timeout};

const SECOND: Duration = Duration::from_secs(1);

fn key(subject: &str) -> Key {
    Key::new::<Member>("https://login.example.com", "client", subject)
}

fn record(key: &Key, generation: u64, refresh: &str) -> Record {
    Record {
        key: key.clone(),
        generation,
        access: Some(secret("stored-access")),
        refresh: Some(secret(refresh)),
        obtained: SystemTime::now(),
        lifetime: 3600 * SECOND,
        scope: None,
    }
}

/// Grants `access-N` and rotates to `refresh-N`.
fn rotating(takes: Duration) -> Source {
    Source::new(move |call, _| async move {
        sleep(takes).await;
        Ok(Grant { refresh: Some(secret(&format!("refresh-{call}"))), ..grant(&format!("access-{call}"), 3600) })
    })
}

/// What a store does wrong at each operation, by name.
type Fault = dyn Fn(&'static str) -> Option<BoxFuture<'static, Error>> + Send + Sync;

/// The memory store with a fault in front of it, which counts its writes.
struct Faulty {
    inner: MemoryStore,
    writes: AtomicUsize,
    fault: Box<Fault>,
}

impl Faulty {
    fn new(fault: impl Fn(&'static str) -> Option<BoxFuture<'static, Error>> + Send + Sync + 'static) -> Arc<Self> {
        Arc::new(Self { inner: MemoryStore::new(), writes: AtomicUsize::new(0), fault: Box::new(fault) })
    }
}

impl TokenStore for Faulty {
    fn load<'a>(&'a self, key: &'a Key) -> BoxFuture<'a, Result<Option<Record>, Error>> {
        match (self.fault)("load") {
            Some(fault) => fault.map(Err).boxed(),
            None => self.inner.load(key),
        }
    }

    fn swap<'a>(&'a self, key: &'a Key, from: u64, to: Option<Record>) -> BoxFuture<'a, Result<Swap, Error>> {
        match (self.fault)("swap") {
            Some(fault) => fault.map(Err).boxed(),
            None => {
                self.writes.fetch_add(1, Ordering::SeqCst);
                self.inner.swap(key, from, to)
            }
        }
    }

    fn lease<'a>(&'a self, key: &'a Key) -> BoxFuture<'a, Result<RefreshLease, Error>> {
        match (self.fault)("lease") {
            Some(fault) => fault.map(Err).boxed(),
            None => self.inner.lease(key),
        }
    }
}

async fn stored(store: &dyn TokenStore, key: &Key) -> Option<(u64, String)> {
    let record = store.load(key).await.unwrap()?;
    Some((record.generation, record.refresh.unwrap().expose_secret().to_owned()))
}

fn session(source: &Source, store: &Arc<impl TokenStore>, key: Key) -> Tokens {
    Tokens::new(source.clone(), "Bearer").resumed(Arc::clone(store) as Arc<dyn TokenStore>, key)
}

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

#[tokio::test(start_paused = true)]
async fn tl_12_a_token_that_could_not_be_stored_is_stored_by_the_next_attempt_and_not_asked_for_again() {
    let broken = Arc::new(AtomicBool::new(true));
    let seen = Arc::clone(&broken);
    let store = Faulty::new(move |operation| {
        let fails = operation == "swap" && seen.load(Ordering::SeqCst);
        fails.then(|| async { Error::store("the disk is full") }.boxed())
    });
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

#[tokio::test(start_paused = true)]
async fn tl_12_a_write_whose_answer_was_lost_is_found_again() {
    let store = Arc::new(LateAnswer { inner: MemoryStore::new(), hangs: AtomicBool::new(true) });
    let (source, exchange) = (rotating(Duration::ZERO), exchange());
    let tokens = session(&source, &store, key("one"));
    assert!(tokens.get(&exchange).await.unwrap_err().is_store());
    store.hangs.store(false, Ordering::SeqCst);
    sleep(2 * SECOND).await;
    assert_eq!(tokens.get(&exchange).await.unwrap().access().expose_secret(), "access-0");
    assert_eq!((source.calls(), stored(&*store, &key("one")).await), (1, Some((1, "refresh-0".to_owned()))));
}

/// Writes, and does not say so.
struct LateAnswer {
    inner: MemoryStore,
    hangs: AtomicBool,
}

impl TokenStore for LateAnswer {
    fn load<'a>(&'a self, key: &'a Key) -> BoxFuture<'a, Result<Option<Record>, Error>> {
        self.inner.load(key)
    }

    fn swap<'a>(&'a self, key: &'a Key, from: u64, to: Option<Record>) -> BoxFuture<'a, Result<Swap, Error>> {
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
    let spent = Record { access: None, ..record(&key, 1, "spent") };
    assert!(matches!(store.swap(&key, 0, Some(spent)).await, Ok(Swap::Done)));
    let (tokens, exchange) = (session(&source, &store, key.clone()), exchange());
    for _ in 0..1000 {
        assert!(tokens.get(&exchange).await.unwrap_err().is_session_expired());
        advance(SECOND).await;
    }
    assert_eq!(source.calls(), 1, "the token that failed is not tried again");
    // A login elsewhere puts another one there.
    let renewed = Record { access: None, ..record(&key, 2, "good") };
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

/// A store that gives what it has to whoever asks.
struct OneRecord(Mutex<Record>);

impl TokenStore for OneRecord {
    fn load<'a>(&'a self, _key: &'a Key) -> BoxFuture<'a, Result<Option<Record>, Error>> {
        async { Ok(Some(self.0.lock().unwrap().clone())) }.boxed()
    }

    fn swap<'a>(&'a self, _key: &'a Key, _from: u64, _to: Option<Record>) -> BoxFuture<'a, Result<Swap, Error>> {
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
struct Careless(Mutex<std::collections::HashMap<String, Record>>);

impl TokenStore for Careless {
    fn load<'a>(&'a self, key: &'a Key) -> BoxFuture<'a, Result<Option<Record>, Error>> {
        async { Ok(self.0.lock().unwrap().get(&key.subject).cloned()) }.boxed()
    }

    fn swap<'a>(&'a self, key: &'a Key, _from: u64, to: Option<Record>) -> BoxFuture<'a, Result<Swap, Error>> {
        async {
            let to = to.map(|record| Record { scope: None, ..record });
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
            let answer = server.lock().unwrap().grant(refresh.as_deref());
            sleep(Duration::from_millis(after)).await;
            answer
        }
    });
    let (failing, calm) = (Arc::clone(&dice), Arc::new(AtomicBool::new(false)));
    let well = Arc::clone(&calm);
    let store = Faulty::new(move |_| {
        let fails = failing.lock().unwrap().below(20) == 0 && !well.load(Ordering::SeqCst);
        fails.then(|| async { Error::store("EIO") }.boxed())
    });
    let first = Record { access: None, ..record(&key("one"), 1, "refresh-0") };
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
