//! Sessions in a store: TL-2, TL-12, TL-17 and TL-18 with one, and ST-4 to ST-7.
// Tests say what they expect by unwrapping it.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod rotation;
mod sessions;
mod stores;
#[path = "../support/mod.rs"]
mod support;

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, SystemTime};

use futures_util::FutureExt;
use futures_util::future::BoxFuture;
use permitted::token::{Grant, Key, MemoryStore, RefreshLease, StoredSession, Swap, TokenStore, Tokens};
use permitted::{Error, ExposeSecret};
use support::{Member, Source, grant, secret};
use tokio::time::sleep;

pub(crate) const SECOND: Duration = Duration::from_secs(1);

pub(crate) fn key(subject: &str) -> Key {
    Key::new::<Member>("https://login.example.com", "client", subject)
}

pub(crate) fn record(key: &Key, generation: u64, refresh: &str) -> StoredSession {
    StoredSession {
        key: key.clone(),
        session: "one".to_owned(),
        generation,
        access: Some(secret("stored-access")),
        refresh: Some(secret(refresh)),
        obtained: SystemTime::now(),
        lifetime: 3600 * SECOND,
        scope: None,
    }
}

/// Grants `access-N` and rotates to `refresh-N`.
pub(crate) fn rotating(takes: Duration) -> Source {
    Source::new(move |call, _| async move {
        sleep(takes).await;
        Ok(Grant { refresh: Some(secret(&format!("refresh-{call}"))), ..grant(&format!("access-{call}"), 3600) })
    })
}

/// The faults of a store at each operation, by name.
pub(crate) type Fault = dyn Fn(&'static str) -> Option<BoxFuture<'static, Error>> + Send + Sync;

/// The memory store with a fault in front of it, which counts its writes.
pub(crate) struct Faulty {
    pub(crate) inner: MemoryStore,
    pub(crate) writes: AtomicUsize,
    pub(crate) fault: Box<Fault>,
}

impl Faulty {
    pub(crate) fn new(
        fault: impl Fn(&'static str) -> Option<BoxFuture<'static, Error>> + Send + Sync + 'static,
    ) -> Arc<Self> {
        Arc::new(Self { inner: MemoryStore::new(), writes: AtomicUsize::new(0), fault: Box::new(fault) })
    }
}

impl TokenStore for Faulty {
    fn load<'a>(&'a self, key: &'a Key) -> BoxFuture<'a, Result<Option<StoredSession>, Error>> {
        match (self.fault)("load") {
            Some(fault) => fault.map(Err).boxed(),
            None => self.inner.load(key),
        }
    }

    fn swap<'a>(&'a self, key: &'a Key, from: u64, to: Option<StoredSession>) -> BoxFuture<'a, Result<Swap, Error>> {
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

pub(crate) async fn stored(store: &dyn TokenStore, key: &Key) -> Option<(u64, String)> {
    let record = store.load(key).await.unwrap()?;
    Some((record.generation, record.refresh.unwrap().expose_secret().to_owned()))
}

pub(crate) fn session(source: &Source, store: &Arc<impl TokenStore>, key: Key) -> Tokens {
    Tokens::new(source.clone(), "Bearer").resumed(Arc::clone(store) as Arc<dyn TokenStore>, key)
}
