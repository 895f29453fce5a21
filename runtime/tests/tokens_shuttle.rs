//! The token state machine under 100,000 random schedules: TL-1, TL-3, TL-6, TL-9, TL-12 and TL-18. Shuttle takes the
//! place of threads, locks and tasks, so that it chooses who goes next at every step, and prints the schedule of a failure.
//!
//!     RUSTFLAGS="--cfg permitted_shuttle" cargo test --release -p permitted --no-default-features \
//!         --target-dir target/shuttle --test tokens_shuttle
#![cfg(permitted_shuttle)]
// Tests say what they expect by unwrapping it.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod support;

use std::pin::pin;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, LazyLock, Mutex};
use std::time::{Instant, SystemTime};

use futures_util::FutureExt;
use futures_util::future::{BoxFuture, Either, select};
use permitted::strategy::Exchange;
use permitted::token::{
    Clock, Grant, Key, MemoryStore, Moment, RefreshLease, StoredSession, Swap, TokenSource, TokenStore, Tokens,
};
use permitted::{Error, ExposeSecret, SecretString};
use shuttle::future::{block_on, spawn, yield_now};
use shuttle::rand::Rng;
use support::{Member, grant, secret};

const SCHEDULES: usize = 100_000;

/// A moment that does not pass: a back-off never ends by itself.
struct Stopped;

impl Clock for Stopped {
    fn now(&self) -> Moment {
        static NOW: LazyLock<Moment> = LazyLock::new(|| Moment { steady: Instant::now(), wall: SystemTime::now() });
        *NOW
    }
}

fn chance(of: u32) -> bool {
    shuttle::rand::thread_rng().gen_range(0..of) == 0
}

async fn steps(most: u32) {
    for _ in 0..shuttle::rand::thread_rng().gen_range(0..=most) {
        yield_now().await;
    }
}

/// Rotates, and revokes everything when a refresh token comes twice.
#[derive(Clone, Default)]
struct Strict {
    requests: Arc<AtomicUsize>,
    reuses: Arc<AtomicUsize>,
    fails: Arc<AtomicBool>,
}

impl TokenSource for Strict {
    fn grant(&self, _exchange: Exchange, refresh: Option<SecretString>) -> BoxFuture<'static, Result<Grant, Error>> {
        let this = self.clone();
        async move {
            steps(3).await;
            let request = this.requests.fetch_add(1, Ordering::SeqCst);
            if this.fails.load(Ordering::SeqCst) {
                return Err(Error::credential("down"));
            }
            let expected = (request > 0).then(|| format!("refresh-{}", request - 1));
            if refresh.map(|refresh| refresh.expose_secret().to_owned()) != expected {
                this.reuses.fetch_add(1, Ordering::SeqCst);
            }
            steps(3).await;
            let next = Some(secret(&format!("refresh-{request}")));
            Ok(Grant { refresh: next, ..grant(&format!("access-{request}"), 3600) })
        }
        .boxed()
    }
}

/// The memory store with pauses before and after everything, which counts its writes.
#[derive(Default)]
struct Slow {
    inner: MemoryStore,
    writes: AtomicUsize,
}

impl TokenStore for Slow {
    fn load<'a>(&'a self, key: &'a Key) -> BoxFuture<'a, Result<Option<StoredSession>, Error>> {
        async move {
            steps(2).await;
            self.inner.load(key).await
        }
        .boxed()
    }

    fn swap<'a>(&'a self, key: &'a Key, from: u64, to: Option<StoredSession>) -> BoxFuture<'a, Result<Swap, Error>> {
        async move {
            steps(2).await;
            let writes = usize::from(to.is_some());
            let swap = self.inner.swap(key, from, to).await;
            if matches!(swap, Ok(Swap::Done)) {
                self.writes.fetch_add(writes, Ordering::SeqCst);
            }
            steps(2).await;
            swap
        }
        .boxed()
    }

    fn lease<'a>(&'a self, key: &'a Key) -> BoxFuture<'a, Result<RefreshLease, Error>> {
        self.inner.lease(key)
    }
}

fn key() -> Key {
    Key::new::<Member>("https://login.example.com", "client", "one")
}

fn exchange() -> Exchange {
    static EXCHANGE: LazyLock<Exchange> = LazyLock::new(support::exchange);
    EXCHANGE.clone()
}

fn get(tokens: &Tokens) -> shuttle::future::JoinHandle<Result<(String, u64), Error>> {
    let tokens = tokens.clone();
    spawn(async move {
        steps(3).await;
        let token = tokens.get(&exchange()).await?;
        Ok((token.access().expose_secret().to_owned(), token.generation()))
    })
}

/// A caller who may give up at any step.
fn impatient(tokens: &Tokens) -> shuttle::future::JoinHandle<()> {
    let tokens = tokens.clone();
    spawn(async move {
        let exchange = exchange();
        let patience = steps(8);
        match select(pin!(tokens.get(&exchange)), pin!(patience)).await {
            Either::Left((result, _)) => drop(result),
            Either::Right(((), call)) => drop(call),
        }
    })
}

#[test]
fn tl_01_and_06_one_request_whoever_gives_up() {
    shuttle::check_random(
        || {
            let source = Strict::default();
            let tokens = Tokens::with_clock(source.clone(), "", Stopped);
            block_on(async {
                let impatient: Vec<_> = (0..2).map(|_| impatient(&tokens)).collect();
                let calls: Vec<_> = (0..3).map(|_| get(&tokens)).collect();
                for call in calls {
                    assert_eq!(call.await.unwrap().unwrap().0, "access-0");
                }
                for call in impatient {
                    call.await.unwrap();
                }
            });
            assert_eq!(source.requests.load(Ordering::SeqCst), 1);
        },
        SCHEDULES,
    );
}

#[test]
fn tl_03_a_failure_is_one_request() {
    shuttle::check_random(
        || {
            let source = Strict::default();
            source.fails.store(true, Ordering::SeqCst);
            let tokens = Tokens::with_clock(source.clone(), "", Stopped);
            block_on(async {
                let impatient = impatient(&tokens);
                let calls: Vec<_> = (0..3).map(|_| get(&tokens)).collect();
                for call in calls {
                    assert_eq!(call.await.unwrap().unwrap_err().to_string(), "down");
                }
                impatient.await.unwrap();
            });
            assert_eq!(source.requests.load(Ordering::SeqCst), 1);
        },
        SCHEDULES,
    );
}

#[test]
fn tl_09_late_401s_are_one_refresh() {
    shuttle::check_random(
        || {
            let source = Strict::default();
            let tokens = Tokens::with_clock(source.clone(), "", Stopped);
            block_on(async {
                let (_, old) = get(&tokens).await.unwrap().unwrap();
                let refused: Vec<_> = (0..3)
                    .map(|_| {
                        let tokens = tokens.clone();
                        spawn(async move {
                            steps(6).await;
                            assert!(tokens.refused(old));
                            tokens.get(&exchange()).await.unwrap().access().expose_secret().to_owned()
                        })
                    })
                    .collect();
                for call in refused {
                    assert_eq!(call.await.unwrap(), "access-1");
                }
            });
            assert_eq!(source.requests.load(Ordering::SeqCst), 2);
        },
        SCHEDULES,
    );
}

#[test]
fn tl_12_and_18_with_a_store_two_clients_401s_cancels_and_a_logout() {
    let (ended, rotated) = (Arc::new(AtomicUsize::new(0)), Arc::new(AtomicUsize::new(0)));
    let (ends, rotations) = (Arc::clone(&ended), Arc::clone(&rotated));
    shuttle::check_random(
        move || {
            let (source, store) = (Strict::default(), Arc::new(Slow::default()));
            let clients: Vec<_> = (0..2)
                .map(|_| {
                    let store = Arc::clone(&store) as Arc<dyn TokenStore>;
                    Tokens::with_clock(source.clone(), "", Stopped).resumed(store, key())
                })
                .collect();
            let after = Arc::new(Mutex::new(None));
            block_on(async {
                let mut tasks = vec![impatient(&clients[0]), impatient(&clients[1])];
                for tokens in &clients {
                    let (tokens, store) = (tokens.clone(), Arc::clone(&store));
                    tasks.push(spawn(async move {
                        for _ in 0..2 {
                            let Ok(token) = tokens.get(&exchange()).await else { return };
                            // What is seen was kept: the store has this grant or a later one, or a logout came.
                            let number: usize = token.access().expose_secret()[7..].parse().unwrap();
                            if let Some(kept) = store.inner.load(&key()).await.unwrap() {
                                let refresh = kept.refresh.unwrap();
                                let kept: usize = refresh.expose_secret()[8..].parse().unwrap();
                                assert!(kept >= number, "seen before it was kept");
                            }
                            if chance(2) {
                                let _ = tokens.refused(token.generation());
                            }
                        }
                    }));
                }
                if chance(2) {
                    let (tokens, store, after) = (clients[0].clone(), Arc::clone(&store), Arc::clone(&after));
                    let ends = Arc::clone(&ends);
                    tasks.push(spawn(async move {
                        steps(20).await;
                        tokens.end().await.unwrap();
                        ends.fetch_add(1, Ordering::SeqCst);
                        *after.lock().unwrap() = Some(store.writes.load(Ordering::SeqCst));
                        assert!(tokens.get(&exchange()).await.unwrap_err().is_session_expired());
                    }));
                }
                for task in tasks {
                    task.await.unwrap();
                }
                // Renewals that nobody waits for go on.
                for _ in 0..40 {
                    yield_now().await;
                }
            });
            rotations.fetch_add(source.requests.load(Ordering::SeqCst), Ordering::SeqCst);
            // The other client may begin anew after a logout, and then it has no refresh token to spend.
            if after.lock().unwrap().is_none() {
                assert_eq!(source.reuses.load(Ordering::SeqCst), 0, "a refresh token was used twice");
            }
        },
        SCHEDULES,
    );
    println!("{} logouts, {} token requests", ended.load(Ordering::SeqCst), rotated.load(Ordering::SeqCst));
    assert!(ended.load(Ordering::SeqCst) > SCHEDULES / 4);
}

#[test]
fn tl_18_nothing_is_written_after_a_logout() {
    shuttle::check_random(
        || {
            let (source, store) = (Strict::default(), Arc::new(Slow::default()));
            let kept = Arc::clone(&store) as Arc<dyn TokenStore>;
            let tokens = Tokens::with_clock(source.clone(), "", Stopped).resumed(kept, key());
            block_on(async {
                let mut tasks = vec![impatient(&tokens), impatient(&tokens)];
                let refuser = tokens.clone();
                tasks.push(spawn(async move {
                    if let Ok(token) = refuser.get(&exchange()).await {
                        let _ = refuser.refused(token.generation());
                        drop(refuser.get(&exchange()).await);
                    }
                }));
                steps(20).await;
                tokens.end().await.unwrap();
                let writes = store.writes.load(Ordering::SeqCst);
                assert!(store.inner.load(&key()).await.unwrap().is_none());
                for task in tasks {
                    task.await.unwrap();
                }
                for _ in 0..40 {
                    yield_now().await;
                }
                assert_eq!(store.writes.load(Ordering::SeqCst), writes, "written after the logout");
                assert!(store.inner.load(&key()).await.unwrap().is_none());
            });
        },
        SCHEDULES,
    );
}
