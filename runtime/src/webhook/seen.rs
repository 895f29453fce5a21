//! Ids of events that were seen.

use std::collections::HashMap;
use std::fmt;
use std::sync::Mutex;
use std::time::{Duration, SystemTime};

use futures_util::future::BoxFuture;
use sha2::{Digest, Sha256};

use super::refused::{Reason, Refused};
use crate::sync::unpoisoned;

/// The id of an event: the SHA-256 of the id that its sender signed, or, if there is none, of all that was signed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct SeenId([u8; 32]);

impl SeenId {
    /// The id of a text that the signature covers. `kind` keeps texts of several kinds apart.
    pub(super) fn of(kind: &str, signed: &[u8]) -> Self {
        let mut hash = Sha256::new();
        hash.update(kind.as_bytes());
        hash.update([0]);
        hash.update(signed);
        Self(hash.finalize().into())
    }

    /// The id of those bytes, for tests of a store.
    #[must_use]
    pub const fn from_bytes(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }

    /// The bytes, as the key in a shared store.
    #[must_use]
    pub const fn as_bytes(&self) -> &[u8; 32] {
        &self.0
    }
}

/// A memory of ids: what makes a replay a [`Duplicate`](super::Delivery::Duplicate). Programs of several processes share
/// one, such as a key with an expiry in Redis or a unique column.
pub trait SeenStore: Send + Sync + 'static {
    /// Remembers an id from now until a time at least, in one step: `true` for one caller, `false` for all after it.
    ///
    /// # Errors
    /// [`Reason::Store`] or [`Reason::Full`]: then the event is refused, and its sender may try again.
    fn remember(&self, id: SeenId, now: SystemTime, until: SystemTime) -> BoxFuture<'_, Result<bool, Refused>>;

    /// Forgets an id, so that the event is new when it comes again.
    ///
    /// # Errors
    /// [`Reason::Store`].
    fn forget(&self, id: SeenId) -> BoxFuture<'_, Result<(), Refused>>;
}

/// A [`SeenStore`] in this process. It ends with the process: what comes again after a restart is new.
pub struct SeenMemory {
    most: usize,
    seen: Mutex<Seen>,
}

/// Half of the hash is enough, since only who has the key can add ids; with a time in seconds an id takes 24 bytes.
#[derive(Default)]
struct Seen {
    until: HashMap<[u8; 16], u32>,
    /// The number of ids at which to look for those that have passed.
    sweep_at: usize,
    /// The first time at which one of them passes.
    first: u32,
}

impl SeenMemory {
    /// The number of ids without [`holding`](Self::holding): less than 50 MB.
    pub const MOST: usize = 1_000_000;

    /// A memory of [`MOST`](Self::MOST) ids, which takes room as they come.
    #[must_use]
    pub fn new() -> Self {
        Self::holding(Self::MOST)
    }

    /// A memory of at most so many ids. When it is full of ids that have not passed, events are refused
    /// ([`Reason::Full`]): to forget one early would let it be replayed.
    #[must_use]
    pub fn holding(most: usize) -> Self {
        Self { most, seen: Mutex::default() }
    }

    fn insert(&self, id: SeenId, now: u32, until: SystemTime) -> Result<bool, Refused> {
        // Rounded up, and beyond what fits for ever.
        let until = seconds(until).saturating_add(1);
        let mut seen = unpoisoned(self.seen.lock());
        let key = short(id);
        match seen.until.get(&key) {
            Some(&end) if end > now => return Ok(false),
            // It has passed: it is new again, and takes the place of the old one.
            Some(_) => {}
            None => {
                let full = seen.until.len() >= self.most;
                if full && seen.first > now || !full && seen.until.len() < seen.sweep_at {
                    // Nothing to sweep.
                } else {
                    seen.sweep(now);
                }
                if seen.until.len() >= self.most {
                    return Err(Reason::Full.into());
                }
            }
        }
        seen.first = if seen.until.is_empty() { until } else { seen.first.min(until) };
        seen.until.insert(key, until);
        Ok(true)
    }
}

impl Seen {
    /// Drops what has passed. It looks at all of them, and again only when there are twice as many.
    fn sweep(&mut self, now: u32) {
        self.until.retain(|_, until| *until > now);
        self.first = self.until.values().copied().min().unwrap_or(u32::MAX);
        self.sweep_at = self.until.len().saturating_mul(2).max(1024);
    }
}

/// Seconds since 1970, until 2106.
fn seconds(time: SystemTime) -> u32 {
    let since = time.duration_since(SystemTime::UNIX_EPOCH).unwrap_or(Duration::ZERO);
    u32::try_from(since.as_secs()).unwrap_or(u32::MAX)
}

fn short(id: SeenId) -> [u8; 16] {
    let mut key = [0; 16];
    key.copy_from_slice(id.0.split_at(16).0);
    key
}

impl SeenStore for SeenMemory {
    fn remember(&self, id: SeenId, now: SystemTime, until: SystemTime) -> BoxFuture<'_, Result<bool, Refused>> {
        Box::pin(async move { self.insert(id, seconds(now), until) })
    }

    fn forget(&self, id: SeenId) -> BoxFuture<'_, Result<(), Refused>> {
        Box::pin(async move {
            unpoisoned(self.seen.lock()).until.remove(&short(id));
            Ok(())
        })
    }
}

impl Default for SeenMemory {
    fn default() -> Self {
        Self::new()
    }
}

impl fmt::Debug for SeenMemory {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("SeenMemory").field("most", &self.most).finish_non_exhaustive()
    }
}
