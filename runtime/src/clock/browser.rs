//! The browser's clocks and timers.

use std::time::{Duration, SystemTime};

use gloo_timers::future::TimeoutFuture;
use web_time::web::SystemTimeExt;

pub(crate) use web_time::Instant;
/// The steady clock of a [`Moment`](super::Moment): `performance.now()`.
pub(super) use web_time::Instant as Steady;

/// No page pauses its clock.
pub(crate) const fn is_paused() -> bool {
    false
}

pub(super) fn steady() -> Steady {
    Instant::now()
}

/// The time of the calendar, for dates that a server names.
pub(crate) fn wall() -> SystemTime {
    web_time::SystemTime::now().to_std()
}

/// A date as HTTP has them (RFC 9110 §5.6.7), read by the browser: the reader of others is 5 kB.
pub(crate) fn date(text: &str) -> Option<SystemTime> {
    // All begin with the day of the week, where a browser would read much else.
    if !["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"].iter().any(|day| text.starts_with(day)) {
        return None;
    }
    // The oldest form does not name the zone, which is the same for all.
    let zone = if text.ends_with("GMT") { "" } else { " GMT" };
    let millis = js_sys::Date::parse(&format!("{text}{zone}"));
    SystemTime::UNIX_EPOCH.checked_add(Duration::try_from_secs_f64(millis / 1000.0).ok()?)
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
        let (seconds, nanos) = (u32::try_from(part.as_secs()).unwrap_or(u32::MAX), part.subsec_nanos());
        let millis = seconds.saturating_mul(1000).saturating_add(nanos.div_ceil(1_000_000));
        TimeoutFuture::new(millis).await;
        left = left.saturating_sub(part);
    }
}

pub(super) async fn sleep_until(end: Instant) {
    sleep(end.saturating_duration_since(Instant::now())).await;
}
