//! The one file that reads the clock.
//!
//! Time is tokio's, so that tests can pause it.

use std::time::{Duration, SystemTime};

use tokio::time::Instant;

pub(crate) fn now() -> Instant {
    Instant::now()
}

/// What `future` gives, or nothing when `limit` passes first.
pub(crate) async fn within<F: Future>(limit: Duration, future: F) -> Option<F::Output> {
    tokio::time::timeout(limit, future).await.ok()
}

/// The same, until a point in time.
pub(crate) async fn until<F: Future>(end: Instant, future: F) -> Option<F::Output> {
    tokio::time::timeout_at(end, future).await.ok()
}

pub(crate) async fn sleep(time: Duration) {
    tokio::time::sleep(time).await;
}

/// What the calendar says, for dates that a server names.
pub(crate) fn wall() -> SystemTime {
    SystemTime::now()
}

/// The point in time `wait` after `start`; for a limit beyond what the clock can say, one that never comes.
pub(crate) fn after(start: Instant, wait: Duration) -> Instant {
    const NEVER: Duration = Duration::from_secs(30 * 365 * 24 * 60 * 60);
    start.checked_add(wait).unwrap_or_else(|| start + NEVER)
}
