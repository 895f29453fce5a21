//! The system's clocks and tokio's timers.
//!
//! Steady time is tokio's, so that tests can pause it.

use std::time::SystemTime;

/// The steady clock of a [`Moment`](super::Moment).
pub(super) use std::time::Instant as Steady;

pub(super) use tokio::time::sleep_until;
pub(crate) use tokio::time::{Instant, sleep};

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
