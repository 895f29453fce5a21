//! The one file that reads the clock.
//!
//! Time is tokio's, so that tests can pause it.

use std::time::Duration;

use tokio::time::Instant;

pub(crate) fn now() -> Instant {
    Instant::now()
}

/// What `future` gives, or nothing when `limit` passes first.
pub(crate) async fn within<F: Future>(limit: Duration, future: F) -> Option<F::Output> {
    tokio::time::timeout(limit, future).await.ok()
}
