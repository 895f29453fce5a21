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

/// The time of the calendar, for dates that a server names.
pub(crate) fn wall() -> SystemTime {
    SystemTime::now()
}
