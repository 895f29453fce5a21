//! A clock for tests that compare work.

use std::time::Duration;

/// The CPU time of this thread, which other programs and tests do not lengthen by waiting.
#[cfg(target_os = "linux")]
pub(crate) fn time() -> Duration {
    use nix::sys::resource::{UsageWho, getrusage};
    let usage = getrusage(UsageWho::RUSAGE_THREAD).unwrap();
    let microseconds =
        |time: nix::sys::time::TimeVal| u64::try_from(time.tv_sec() * 1_000_000 + time.tv_usec()).unwrap();
    Duration::from_micros(microseconds(usage.user_time()) + microseconds(usage.system_time()))
}

/// Where there is no such clock, the time since the first call.
#[cfg(not(target_os = "linux"))]
pub(crate) fn time() -> Duration {
    static START: std::sync::OnceLock<std::time::Instant> = std::sync::OnceLock::new();
    START.get_or_init(std::time::Instant::now).elapsed()
}
