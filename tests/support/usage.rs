//! What a process used.

use std::time::Duration;

use nix::sys::resource::{UsageWho, getrusage};

/// CPU time and memory.
#[derive(Clone, Copy, Default)]
pub struct Usage {
    /// User and system time.
    pub cpu: Duration,
    /// The most memory of one process at once, in KiB.
    pub memory: u64,
}

impl Usage {
    /// Of this process until now.
    #[must_use]
    pub fn own() -> Self {
        Self::who(UsageWho::RUSAGE_SELF)
    }

    /// Of all processes that this one has started and waited for, and of theirs.
    #[must_use]
    pub fn children() -> Self {
        Self::who(UsageWho::RUSAGE_CHILDREN)
    }

    fn who(who: UsageWho) -> Self {
        let Ok(usage) = getrusage(who) else { return Self::default() };
        let time = |time: nix::sys::time::TimeVal| {
            let (seconds, micros) = (time.tv_sec().unsigned_abs(), time.tv_usec().unsigned_abs());
            Duration::from_secs(seconds) + Duration::from_micros(micros)
        };
        // Linux counts KiB here, macOS bytes.
        let unit = if cfg!(target_os = "macos") { 1024 } else { 1 };
        Self { cpu: time(usage.user_time()) + time(usage.system_time()), memory: usage.max_rss().unsigned_abs() / unit }
    }

    /// `micros KiB`
    #[must_use]
    pub fn to_text(self) -> String {
        format!("{} {}", self.cpu.as_micros(), self.memory)
    }

    /// Reads what [`Self::to_text`] wrote.
    #[must_use]
    pub fn from_text(text: &str) -> Option<Self> {
        let (micros, memory) = text.trim().split_once(' ')?;
        Some(Self { cpu: Duration::from_micros(micros.parse().ok()?), memory: memory.parse().ok()? })
    }
}
