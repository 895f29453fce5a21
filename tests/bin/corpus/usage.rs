//! What a process used.

use std::ffi::OsString;
use std::fs;
use std::path::Path;
use std::process::{Child, Command, ExitCode, ExitStatus};
use std::thread::sleep;
use std::time::{Duration, Instant};

use nix::sys::resource::{UsageWho, getrusage};

/// The environment variable that makes this program stand between cargo and rustc; its value is the folder for the
/// figures.
pub(crate) const FOLDER: &str = "PERMITTED_CORPUS_USAGE";

/// How long rustc may take for one batch.
const RUSTC_TIME: Duration = Duration::from_secs(600);

/// CPU time and memory.
#[derive(Clone, Copy, Default)]
pub(crate) struct Usage {
    /// User and system time.
    pub(crate) cpu: Duration,
    /// The most memory at once, in KiB.
    pub(crate) memory: u64,
}

impl Usage {
    /// Of this process until now.
    pub(crate) fn own() -> Self {
        Self::who(UsageWho::RUSAGE_SELF)
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
    pub(crate) fn to_text(self) -> String {
        format!("{} {}", self.cpu.as_micros(), self.memory)
    }

    /// Reads what [`Self::to_text`] wrote.
    pub(crate) fn from_text(text: &str) -> Option<Self> {
        let (micros, memory) = text.trim().split_once(' ')?;
        Some(Self { cpu: Duration::from_micros(micros.parse().ok()?), memory: memory.parse().ok()? })
    }
}

/// Runs rustc as cargo asks for it, and leaves its figures in a file that is called as the crate is.
pub(crate) fn run_rustc(command: &[OsString], folder: &Path) -> ExitCode {
    let Some((rustc, arguments)) = command.split_first() else { return ExitCode::from(2) };
    let status = Command::new(rustc).args(arguments).spawn().and_then(|child| wait(child, RUSTC_TIME));
    let name = arguments.iter().skip_while(|argument| *argument != "--crate-name").nth(1);
    if let Some(name) = name {
        // Without the file the report lacks a figure, and that is all.
        let _ = fs::write(folder.join(name), Usage::who(UsageWho::RUSAGE_CHILDREN).to_text());
    }
    match status {
        Ok(Some(status)) if status.success() => ExitCode::SUCCESS,
        Ok(Some(_)) => ExitCode::FAILURE,
        Ok(None) => {
            eprintln!("rustc took more than {} s", RUSTC_TIME.as_secs());
            ExitCode::FAILURE
        }
        Err(error) => {
            eprintln!("rustc does not run: {error}");
            ExitCode::FAILURE
        }
    }
}

/// Waits for a process, and ends it when the time is over.
pub(crate) fn wait(mut child: Child, most: Duration) -> std::io::Result<Option<ExitStatus>> {
    let end = Instant::now() + most;
    loop {
        if let Some(status) = child.try_wait()? {
            return Ok(Some(status));
        }
        if Instant::now() >= end {
            child.kill()?;
            child.wait()?;
            return Ok(None);
        }
        sleep(Duration::from_millis(5));
    }
}
