//! What a server says of somebody's token, asked once.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use secrecy::{ExposeSecret, SecretString};
use sha2::{Digest, Sha256};
use tokio::sync::Mutex;

use super::Bounded;
use crate::clock::{Clock, Moment, SystemClock};
use crate::error::Error;

/// Answers about tokens (RFC 7662), one question for all who ask at once. The tokens themselves are not kept, only their
/// SHA-256.
pub struct Introspections<T> {
    slots: Bounded<[u8; 32], Arc<Mutex<Slot<T>>>>,
}

struct Slot<T> {
    questions: u64,
    answer: Option<Answer<T>>,
}

struct Answer<T> {
    result: Result<T, Error>,
    since: Moment,
    good_for: Duration,
}

impl<T: Clone> Introspections<T> {
    /// Remembers the answers about so many tokens.
    #[must_use]
    pub fn new(most: usize) -> Self {
        Self { slots: Bounded::new(most) }
    }

    /// The answer about that token, remembered or new. `ask` also says how long its answer may be believed. A failure is
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
        let slot = self.slots.get_or(key, |_| Arc::new(Mutex::new(Slot { questions: 0, answer: None })));
        let before = slot.try_lock().map_or(None, |slot| Some(slot.questions));
        let mut slot = slot.lock().await;
        if let Some(Answer { result, since, good_for }) = &slot.answer {
            // Whoever found the slot taken has waited for this very answer.
            let waited = before != Some(slot.questions);
            if waited || (result.is_ok() && SystemClock.now().since(since) < *good_for) {
                return result.clone();
            }
        }
        let asked = ask.await;
        let good_for = asked.as_ref().map_or(Duration::ZERO, |(_, good_for)| *good_for);
        let result = asked.map(|(answer, _)| answer);
        slot.questions += 1;
        slot.answer = Some(Answer { result: result.clone(), since: SystemClock.now(), good_for });
        result
    }
}

impl<T> fmt::Debug for Introspections<T> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Introspections(..)")
    }
}
