//! Token introspection (RFC 7662), asked once for all callers.

use std::fmt;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use secrecy::{ExposeSecret, SecretString};
use sha2::{Digest, Sha256};
use tokio::sync::Mutex;

use super::bounded::Bounded;
use crate::clock::{Clock, Moment, SystemClock};
use crate::error::Error;

/// Introspection responses (RFC 7662), one request for all who ask at once. The tokens themselves are not kept, only their
/// SHA-256.
pub struct Introspections<T> {
    slots: Bounded<[u8; 32], Arc<Slot<T>>>,
}

struct Slot<T> {
    /// The number of responses so far, read without the lock by callers who begin to wait for one.
    responses: AtomicU64,
    last: Mutex<Option<Response<T>>>,
}

struct Response<T> {
    result: Result<T, Error>,
    since: Moment,
    good_for: Duration,
}

impl<T: Clone> Introspections<T> {
    /// Remembers the responses about so many tokens.
    #[must_use]
    pub fn new(most: usize) -> Self {
        Self { slots: Bounded::new(most) }
    }

    /// The response about that token, remembered or new. `ask` also says how long its response may be believed. A failure is
    /// told to those who waited for it, and asked about again by the next.
    ///
    /// # Errors
    /// Those of `ask`.
    pub async fn get(
        &self,
        token: &SecretString,
        ask: impl Future<Output = Result<(T, Duration), Error>>,
    ) -> Result<T, Error> {
        let key: [u8; 32] = Sha256::digest(token.expose_secret()).into();
        let new = |_: &_| Arc::new(Slot { responses: AtomicU64::new(0), last: Mutex::new(None) });
        let slot = self.slots.get_or(key, new);
        let before = slot.responses.load(Ordering::SeqCst);
        let mut last = slot.last.lock().await;
        if let Some(Response { result, since, good_for }) = &*last {
            // Received since this caller came: it has waited for this very response.
            let waited = slot.responses.load(Ordering::SeqCst) != before;
            if waited || (result.is_ok() && SystemClock.now().since(since) < *good_for) {
                return result.clone();
            }
        }
        let asked = ask.await;
        let good_for = asked.as_ref().map_or(Duration::ZERO, |(_, good_for)| *good_for);
        let result = asked.map(|(value, _)| value);
        slot.responses.fetch_add(1, Ordering::SeqCst);
        *last = Some(Response { result: result.clone(), since: SystemClock.now(), good_for });
        result
    }
}

impl<T> fmt::Debug for Introspections<T> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Introspections(..)")
    }
}

#[cfg(test)]
mod tests {
    use tokio::time::{sleep, timeout};

    use super::*;

    const SECOND: Duration = Duration::from_secs(1);

    #[tokio::test(start_paused = true)]
    async fn a_response_that_is_too_old_is_not_given_to_who_waited_for_a_request_that_was_given_up() {
        let (known, token) = (Introspections::new(10), SecretString::from("token"));
        assert_eq!(known.get(&token, async { Ok((1, SECOND)) }).await.unwrap(), 1);
        assert_eq!(known.get(&token, async { Ok((2, SECOND)) }).await.unwrap(), 1, "still good");
        sleep(SECOND).await;
        let given_up = timeout(
            SECOND,
            known.get(&token, async {
                sleep(60 * SECOND).await;
                Ok((3, SECOND))
            }),
        );
        let waits = async {
            tokio::task::yield_now().await;
            known.get(&token, async { Ok((4, SECOND)) }).await
        };
        let (given_up, waited) = tokio::join!(given_up, waits);
        assert!(given_up.is_err());
        assert_eq!(waited.unwrap(), 4);
    }
}
