//! The store that lasts as long as the program.

use std::collections::HashMap;
use std::fmt;
use std::sync::{Arc, Mutex};

use tokio::sync::Mutex as Queue;

use super::store::{Key, RefreshLease, StoredSession, Swap, TokenStore};
use crate::error::Error;
use crate::sync::unpoisoned;
use crate::threads::BoxFuture;

/// Keeps sessions in memory, so that the clients of one program share them.
#[derive(Default)]
pub struct MemoryStore {
    inner: Mutex<Inner>,
}

#[derive(Default)]
struct Inner {
    records: HashMap<Key, StoredSession>,
    queues: HashMap<Key, Arc<Queue<()>>>,
}

impl MemoryStore {
    /// An empty one.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    fn with<T>(&self, use_it: impl FnOnce(&mut Inner) -> T) -> T {
        let mut inner = unpoisoned(self.inner.lock());
        use_it(&mut inner)
    }
}

impl TokenStore for MemoryStore {
    fn load<'a>(&'a self, key: &'a Key) -> BoxFuture<'a, Result<Option<StoredSession>, Error>> {
        Box::pin(async move { Ok(self.with(|inner| inner.records.get(key).cloned())) })
    }

    fn swap<'a>(&'a self, key: &'a Key, from: u64, to: Option<StoredSession>) -> BoxFuture<'a, Result<Swap, Error>> {
        Box::pin(async move {
            Ok(self.with(|inner| {
                let there = inner.records.get(key);
                if there.map_or(0, |record| record.generation) != from {
                    return Swap::Lost(there.cloned());
                }
                match to {
                    Some(record) => inner.records.insert(key.clone(), record),
                    None => inner.records.remove(key),
                };
                Swap::Done
            }))
        })
    }

    fn lease<'a>(&'a self, key: &'a Key) -> BoxFuture<'a, Result<RefreshLease, Error>> {
        let queue = self.with(|inner| {
            // A queue that only the map holds has nobody in it.
            inner.queues.retain(|_, queue| Arc::strong_count(queue) > 1);
            Arc::clone(inner.queues.entry(key.clone()).or_default())
        });
        Box::pin(async move { Ok(Box::new(queue.lock_owned().await) as RefreshLease) })
    }
}

impl fmt::Debug for MemoryStore {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let records = self.with(|inner| inner.records.len());
        formatter.debug_struct("MemoryStore").field("records", &records).finish_non_exhaustive()
    }
}
