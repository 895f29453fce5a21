//! Servers that are late.

use std::time::Duration;

use crate::clock;
#[cfg(target_arch = "wasm32")]
use crate::clock::Instant;
#[cfg(not(target_arch = "wasm32"))]
use crate::connections::Carried;
use crate::error::{Error, Kind};
#[cfg(not(target_arch = "wasm32"))]
use crate::limits::Bounds;
use crate::limits::{Limit, shown};

/// The outcome of an attempt that begins now, within its limits. Their timer is the caller's own, since the thread that reads may
/// be one that a server keeps.
#[cfg(not(target_arch = "wasm32"))]
pub(super) async fn whole<T>(mut reading: Carried<Result<T, Error>>, bounds: &Bounds) -> Result<T, Error> {
    let start = clock::now();
    let end = clock::after(start, bounds.time);
    // When the last part of the response came, and when there was none yet.
    let (mut last, mut looked) = (None, start);
    loop {
        let (from, name, limit) = match last {
            None => (start, Limit::FirstByte, bounds.first_byte),
            Some(last) => (last, Limit::Idle, bounds.idle),
        };
        let own = clock::after(from, limit);
        let look = match last {
            // A head that comes right after a look may be the last that comes.
            None => own.min(clock::after(looked, bounds.idle.max(Duration::from_millis(1)))),
            Some(_) => own,
        };
        match clock::until(look.min(end), &mut reading).await {
            Some(Some(outcome)) => return outcome,
            Some(None) => return Err(Error::new(Kind::Transport, "the connection failed")),
            None if look >= end => return Err(overdue()),
            None if reading.moved() != last => last = reading.moved(),
            None if look >= own => return Err(stalled(name, limit)),
            None => looked = look,
        }
    }
}

/// The result of the step, within its own limit and that of the attempt, which ends at `end`.
#[cfg(target_arch = "wasm32")]
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
        None => Err(overdue()),
    }
}

/// The attempt as a whole took too long.
pub(super) fn overdue() -> Error {
    Error::new(Kind::Timeout, "the attempt took longer than its limit").with_limit(Limit::Attempt)
}

/// The server did nothing for as long as `limit` permits.
pub(super) fn stalled(name: Limit, limit: Duration) -> Error {
    let message = match name {
        Limit::Idle => format!("the server stopped for {} in the middle of its response", shown(limit)),
        _ => format!("the server did not begin to respond within {}", shown(limit)),
    };
    Error::new(Kind::Timeout, message).with_limit(name)
}
