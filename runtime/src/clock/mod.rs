//! The one folder that reads the clock.

#[cfg(target_arch = "wasm32")]
mod browser;
#[cfg(not(target_arch = "wasm32"))]
mod native;

use std::future::poll_fn;
use std::pin::pin;
use std::task::Poll;
use std::time::{Duration, SystemTime};

#[cfg(target_arch = "wasm32")]
use self::browser as platform;
#[cfg(not(target_arch = "wasm32"))]
use self::native as platform;
#[cfg(not(target_arch = "wasm32"))]
pub(crate) use self::platform::milliseconds;
pub(crate) use self::platform::{Instant, date, is_paused, sleep, wall};
use crate::threads::{MaybeSend, MaybeSync};

/// The most that the clocks of two machines may differ.
pub(crate) const LEEWAY: Duration = Duration::from_secs(60);

/// One moment, by two clocks that fail in different ways.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Moment {
    /// Never goes back, but may stand still while the machine sleeps.
    pub steady: platform::Steady,
    /// Goes on while the machine sleeps, but may be set.
    pub wall: SystemTime,
}

impl Moment {
    /// The time since `earlier`, by the clock that says more: a token is never trusted because one clock stood still.
    #[must_use]
    pub fn since(&self, earlier: &Self) -> Duration {
        let steady = self.steady.saturating_duration_since(earlier.steady);
        steady.max(self.wall.duration_since(earlier.wall).unwrap_or_default())
    }
}

/// A clock. Another clock than the system's is for tests.
pub trait Clock: MaybeSend + MaybeSync + 'static {
    /// Now.
    fn now(&self) -> Moment;
}

/// The clocks of the system.
#[derive(Debug, Clone, Copy, Default)]
pub struct SystemClock;

impl Clock for SystemClock {
    fn now(&self) -> Moment {
        Moment { steady: platform::steady(), wall: wall() }
    }
}

/// The output of `future`, or nothing when `limit` passes first.
#[cfg(not(permitted_shuttle))]
pub(crate) async fn within<F: Future>(limit: Duration, future: F) -> Option<F::Output> {
    until(after(now(), limit), future).await
}

/// Under shuttle no time passes.
#[cfg(permitted_shuttle)]
pub(crate) async fn within<F: Future>(_limit: Duration, future: F) -> Option<F::Output> {
    Some(future.await)
}

/// Now, by the steady clock.
pub(crate) fn now() -> Instant {
    Instant::now()
}

/// The output of `future`, or nothing when the point in time `end` comes first.
///
/// A future that is ready at once, as most pieces of a response are, sets no timer.
pub(crate) async fn until<F: Future>(end: Instant, future: F) -> Option<F::Output> {
    let mut future = pin!(future);
    let mut timer = pin!(None);
    poll_fn(|context| {
        if let Poll::Ready(output) = future.as_mut().poll(context) {
            return Poll::Ready(Some(output));
        }
        if timer.is_none() {
            timer.set(Some(platform::sleep_until(end)));
        }
        timer.as_mut().as_pin_mut().map_or(Poll::Pending, |timer| timer.poll(context).map(|()| None))
    })
    .await
}

/// The point in time `wait` after `start`; for a limit beyond what the clock can say, one that never comes.
pub(crate) fn after(start: Instant, wait: Duration) -> Instant {
    const NEVER: Duration = Duration::from_secs(30 * 365 * 24 * 60 * 60);
    start.checked_add(wait).unwrap_or_else(|| start + NEVER)
}
