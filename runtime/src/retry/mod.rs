//! The retry policy.

mod backoff;
mod budget;
mod matrix;

use std::sync::{Arc, Mutex};
use std::time::Duration;

use crate::sync::unpoisoned;
use backoff::Jitter;
pub(crate) use budget::Budget;
pub(crate) use matrix::{AttemptOutcome, Class, repeats};

/// The retry policy of a client or of one call.
///
/// There is one retry layer, the send loop's; the transport tries once. What it repeats:
///
/// | what happened | `GET` `HEAD` `OPTIONS` `TRACE` `PUT` `DELETE`, marked idempotent, or with an idempotency key | `POST` `PATCH` and others | streamed body |
/// |---|---|---|---|
/// | not sent: DNS, refused, connect limit, `REFUSED_STREAM`, a `GOAWAY` before it | again | again | no |
/// | TLS: certificate, name, protocol | no | no | no |
/// | sent, and no whole response: reset, cut, first-byte, idle or attempt limit | again | no | no |
/// | 425, 429: the server says that it did not act | again | again | no |
/// | 408, 500, 502, 503, 504 | again | no | no |
/// | any other status, a response that is too large or not HTTP | no | no | no |
///
/// 401 is apart from it: a request is sent once more, of any method, when its strategy has another proof.
/// A request is sent [`attempts`](Self::attempts) times at most, with full jitter between, within the limit of the whole call, and
/// within a budget of its server: one call in ten may be repeated, and a burst of ten.
///
/// ```
/// let mut retries = permitted::Retries::default();
/// retries.attempts = 5;
/// # drop(retries);
/// let _never = permitted::Retries::never();
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Retries {
    /// The number of attempts, the first included; 3. The one more after a 401 is not counted.
    pub attempts: u32,
    /// The longest wait before the second attempt, doubled for each one after it; 200 ms. The wait itself is random between
    /// nothing and this ("full jitter"), so that clients that failed together do not come back together.
    pub base: Duration,
    /// The longest wait; 20 s.
    pub cap: Duration,
    /// The longest `Retry-After` that is waited for; 60 s. When the server asks for more, the call fails at once, and
    /// [`Error::retry_after`](crate::Error::retry_after) says what it asked for.
    pub retry_after: Duration,
    /// Makes the random waits of a client the same in every run of a test. For a client only, not for a call.
    pub seed: Option<u64>,
}

impl Default for Retries {
    fn default() -> Self {
        Self {
            attempts: 3,
            base: Duration::from_millis(200),
            cap: Duration::from_secs(20),
            retry_after: Duration::from_secs(60),
            seed: None,
        }
    }
}

impl Retries {
    /// Sends everything once.
    #[must_use]
    pub fn never() -> Self {
        Self { attempts: 1, ..Self::default() }
    }

    /// The wait before the attempt after `sent` ones: what the server asks for, and then a random part of what the
    /// back-off allows. `None` when the server asks for more than is waited for.
    pub(crate) fn wait(&self, sent: u32, asked: Option<Duration>, jitter: &Jitter) -> Option<Duration> {
        let random = jitter.part_of(backoff::ceiling(self.base, self.cap, sent.saturating_sub(1)));
        match asked {
            Some(asked) if asked > self.retry_after => None,
            Some(asked) => Some(asked.saturating_add(random)),
            None => Some(random),
        }
    }
}

/// The retry policy and the jitter of the clients of one transport.
pub(crate) struct Retrying {
    pub(crate) retries: Retries,
    pub(crate) jitter: Jitter,
    /// One for each server; a program talks to few.
    budgets: Mutex<Vec<(String, Arc<Budget>)>>,
}

impl Retrying {
    pub(crate) fn new(retries: Retries) -> Self {
        Self { retries, jitter: Jitter::new(retries.seed), budgets: Mutex::default() }
    }

    /// The budget of that origin.
    pub(crate) fn budget(&self, origin: String) -> Arc<Budget> {
        let mut budgets = unpoisoned(self.budgets.lock());
        if let Some((_, budget)) = budgets.iter().find(|(known, _)| *known == origin) {
            return Arc::clone(budget);
        }
        let budget = Arc::new(Budget::default());
        budgets.push((origin, Arc::clone(&budget)));
        budget
    }
}
