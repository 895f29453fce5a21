//! The system's clocks and tokio's timers.
//!
//! Steady time is tokio's, so that tests can pause it.

use std::sync::OnceLock;
use std::time::{Duration, SystemTime};

/// The steady clock of a [`Moment`](super::Moment).
pub(super) use std::time::Instant as Steady;

pub(crate) use tokio::time::Instant;
use tokio::time::Sleep;

use crate::spawn;

/// A timer of the runtime that polls it; of the threads of token requests, where another executor does.
pub(super) fn sleep_until(end: Instant) -> Sleep {
    let _entered = spawn::enter_some_runtime();
    tokio::time::sleep_until(end)
}

/// As [`sleep_until`].
pub(crate) fn sleep(wait: Duration) -> Sleep {
    let _entered = spawn::enter_some_runtime();
    tokio::time::sleep(wait)
}

/// Returns true if the clock of the current runtime is paused, as tests do: what ran on another runtime would have another time.
pub(crate) fn is_paused() -> bool {
    if tokio::runtime::Handle::try_current().is_err() {
        return false;
    }
    let (real, own) = (Steady::now(), Instant::now());
    while real.elapsed() < Duration::from_micros(1) {
        std::hint::spin_loop();
    }
    Instant::now() == own
}

/// Milliseconds since the first call of this function, plus one, so never 0; by the system's clock, which no test pauses.
pub(crate) fn milliseconds() -> u64 {
    static FIRST: OnceLock<Steady> = OnceLock::new();
    u64::try_from(FIRST.get_or_init(Steady::now).elapsed().as_millis()).map_or(u64::MAX, |time| time.saturating_add(1))
}

pub(super) fn steady() -> Steady {
    Instant::now().into_std()
}

/// A date as HTTP has them (RFC 9110 §5.6.7).
pub(crate) fn date(text: &str) -> Option<SystemTime> {
    httpdate::parse_http_date(text).ok()
}

/// The time of the calendar, for dates that a server names.
pub(crate) fn wall() -> SystemTime {
    SystemTime::now()
}
