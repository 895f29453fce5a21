//! The retry budget: the retries that a struggling server is asked for.

use std::sync::Mutex;
use std::time::Duration;

use crate::clock::{self, Instant};
use crate::sync::unpoisoned;

/// One tenth of a retry for each call, and ten retries at once.
const PRICE: u32 = 10;
const FULL: u32 = 10 * PRICE;
/// The time without a retry after which the budget of a server is full again.
const QUIET: Duration = Duration::from_secs(60);

/// The retries that one server may still be asked for: extra load stays below 10 % and a burst of 10, whatever happens.
pub(crate) struct Budget(Mutex<State>);

struct State {
    credit: u32,
    asked: Option<Instant>,
}

impl Default for Budget {
    fn default() -> Self {
        Self(Mutex::new(State { credit: FULL, asked: None }))
    }
}

impl Budget {
    /// A call begins.
    pub(crate) fn earn(&self) {
        let mut state = unpoisoned(self.0.lock());
        state.credit = (state.credit + 1).min(FULL);
    }

    /// Takes a retry, if there is one.
    pub(crate) fn spend(&self) -> bool {
        let now = clock::now();
        let mut state = unpoisoned(self.0.lock());
        if state.asked.is_some_and(|before| now.duration_since(before) >= QUIET) {
            state.credit = FULL;
        }
        state.asked = Some(now);
        match state.credit.checked_sub(PRICE) {
            Some(left) => {
                state.credit = left;
                true
            }
            None => false,
        }
    }
}
