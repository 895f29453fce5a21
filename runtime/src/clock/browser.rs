//! The browser's clocks and timers.

use std::time::{Duration, SystemTime};

use js_sys::Promise;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;

use crate::global;

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
    at(js_sys::Date::now()).unwrap_or(SystemTime::UNIX_EPOCH)
}

/// A date as HTTP has them (RFC 9110 §5.6.7), read by the browser: the reader of others is 5 kB.
pub(crate) fn date(text: &str) -> Option<SystemTime> {
    // All begin with the day of the week, where a browser would read much else.
    if !["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"].iter().any(|day| text.starts_with(day)) {
        return None;
    }
    // The oldest form does not name the zone, which is the same for all.
    let zone = if text.ends_with("GMT") { "" } else { " GMT" };
    at(js_sys::Date::parse(&format!("{text}{zone}")))
}

/// The time of so many milliseconds since 1970; none before, and for what is no number.
fn at(millis: f64) -> Option<SystemTime> {
    let since = (millis >= 0.0).then(|| Duration::from_millis(millis as u64))?;
    SystemTime::UNIX_EPOCH.checked_add(since)
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
        Timer::new(millis).rings().await;
        left = left.saturating_sub(part);
    }
}

/// A timer, cleared when nobody waits for it any more.
struct Timer {
    id: JsValue,
    promise: Promise,
}

impl Timer {
    fn new(millis: u32) -> Self {
        let mut id = JsValue::UNDEFINED;
        let promise = Promise::new(&mut |resolve, _| match global::call("setTimeout", &resolve, &millis.into()) {
            Ok(timer) => id = timer,
            // Limits without timers would never end a call: they end it at once.
            Err(_) => drop(resolve.call0(&JsValue::UNDEFINED)),
        });
        Self { id, promise }
    }

    async fn rings(self) {
        drop(JsFuture::from(self.promise.clone()).await);
    }
}

impl Drop for Timer {
    fn drop(&mut self) {
        drop(global::call("clearTimeout", &self.id, &JsValue::UNDEFINED));
    }
}

pub(super) async fn sleep_until(end: Instant) {
    sleep(end.saturating_duration_since(Instant::now())).await;
}
