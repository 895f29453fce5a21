//! Servers that are late.

use std::time::Duration;

use crate::clock::{self, Instant};
use crate::error::{Error, Kind};
use crate::limits::{Limit, shown};

/// The result of the step, within its own limit and that of the attempt, which ends at `end`.
pub(super) async fn within<T, E>(
    now: Instant,
    end: Instant,
    limit: Duration,
    name: Limit,
    step: impl Future<Output = Result<T, E>>,
    failure: fn(E) -> Error,
) -> Result<T, Error> {
    let own = clock::after(now, limit);
    match clock::until(own.min(end), step).await {
        Some(outcome) => outcome.map_err(failure),
        None if own < end => Err(stalled(name, limit)),
        None => Err(Error::new(Kind::Timeout, "the attempt took longer than its limit").with_limit(Limit::Attempt)),
    }
}

/// The server did nothing for as long as `limit` permits.
pub(super) fn stalled(name: Limit, limit: Duration) -> Error {
    let message = match name {
        Limit::Idle => format!("the server stopped for {} in the middle of its response", shown(limit)),
        _ => format!("the server did not begin to respond within {}", shown(limit)),
    };
    Error::new(Kind::Timeout, message).with_limit(name)
}
