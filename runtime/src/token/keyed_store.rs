//! A store, asked so that it can neither hang nor break a call.

use std::panic::AssertUnwindSafe;
use std::sync::Arc;
use std::time::Duration;

use futures_util::FutureExt;

use super::store::{Key, RefreshLease, StoredSession, Swap, TokenStore};
use crate::clock;
use crate::echo::visible;
use crate::error::{Error, Kind};
use crate::limits::shown;
use crate::threads::BoxFuture;

/// The time limit of one load or write.
const LIMIT: Duration = Duration::from_secs(5);

/// A store, and the key of the session's record in it.
pub(super) struct KeyedStore {
    pub(super) store: Arc<dyn TokenStore>,
    pub(super) key: Key,
}

impl KeyedStore {
    /// The record, if it is that of the key. Another one is an error and not the beginning of a new session.
    pub(super) async fn load(&self) -> Result<Option<StoredSession>, Error> {
        let record = bounded(LIMIT, || self.store.load(&self.key)).await?;
        record.map(|record| self.verified(record)).transpose()
    }

    pub(super) async fn swap(&self, from: u64, to: Option<StoredSession>) -> Result<Swap, Error> {
        match bounded(LIMIT, || self.store.swap(&self.key, from, to)).await? {
            Swap::Lost(Some(there)) => Ok(Swap::Lost(Some(self.verified(there)?))),
            other => Ok(other),
        }
    }

    /// The lease of the session; others may be renewing for as long as a token request takes.
    pub(super) async fn lease(&self, request: Duration) -> Result<RefreshLease, Error> {
        bounded(request.saturating_add(3 * LIMIT), || self.store.lease(&self.key)).await
    }

    fn verified(&self, record: StoredSession) -> Result<StoredSession, Error> {
        let (stored, key) = (&record.key, &self.key);
        let seen = |text: &str| visible(text, 128);
        let other = match () {
            () if stored.identity != key.identity => {
                format!("identity `{}`, not `{}`", seen(&stored.identity), seen(&key.identity))
            }
            () if stored.client != key.client => {
                format!("client `{}`, not `{}`", seen(&stored.client), seen(&key.client))
            }
            () if stored.server != key.server => {
                format!("server `{}`, not `{}`", seen(&stored.server), seen(&key.server))
            }
            () if stored.audience != key.audience => {
                format!("API `{}`, not `{}`", seen(&stored.audience), seen(&key.audience))
            }
            () if stored.subject != key.subject => "another subject".to_owned(),
            // Every write counts on from it.
            () if matches!(record.generation, 0 | u64::MAX) => {
                let message =
                    format!("the stored session has the generation {}, which no write counts to", record.generation);
                return Err(Error::store(message));
            }
            () => return Ok(record),
        };
        Err(Error::store(format!("the stored session is that of {other}")))
    }
}

async fn bounded<'a, T>(
    limit: Duration,
    operation: impl FnOnce() -> BoxFuture<'a, Result<T, Error>>,
) -> Result<T, Error> {
    let asked = AssertUnwindSafe(async { operation().await }).catch_unwind();
    match clock::within(limit, asked).await {
        Some(Ok(result)) => result,
        Some(Err(_panic)) => Err(Error::store("the token store panicked")),
        None => Err(Error::new(Kind::Store, format!("the token store did not respond within {}", shown(limit)))),
    }
}
