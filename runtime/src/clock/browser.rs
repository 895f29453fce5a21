//! The browser's clocks and timers.

use std::time::{Duration, SystemTime};

use gloo_timers::future::TimeoutFuture;
use send_wrapper::SendWrapper;
use web_time::web::SystemTimeExt;

pub(crate) use web_time::Instant;
/// The steady clock of a [`Moment`](super::Moment): `performance.now()`.
pub(super) use web_time::Instant as Steady;

pub(super) fn steady() -> Steady {
    Instant::now()
}

/// The time of the calendar, for dates that a server names.
pub(crate) fn wall() -> SystemTime {
    web_time::SystemTime::now().to_std()
}

/// Waits for `time`.
///
/// A browser counts the milliseconds in 31 bits, so a longer wait is several of at most a day.
pub(crate) async fn sleep(time: Duration) {
    const DAY: Duration = Duration::from_secs(24 * 60 * 60);
    let mut left = time;
    while !left.is_zero() {
        let part = left.min(DAY);
        // Rounded up: a limit that ends early would be noticed, one that ends a millisecond late would not.
        let millis = u32::try_from(part.as_nanos().div_ceil(1_000_000)).unwrap_or(u32::MAX);
        SendWrapper::new(TimeoutFuture::new(millis)).await;
        left = left.saturating_sub(part);
    }
}

pub(super) async fn sleep_until(end: Instant) {
    sleep(end.saturating_duration_since(Instant::now())).await;
}
