//! What is measured while it goes on: memory, open files, token requests, panics.

use std::fmt;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use super::World;

/// Counts the panics of the process from here on.
pub(super) fn count_panics() -> Arc<AtomicUsize> {
    let panics = Arc::<AtomicUsize>::default();
    let (counter, before) = (Arc::clone(&panics), std::panic::take_hook());
    std::panic::set_hook(Box::new(move |panic| {
        counter.fetch_add(1, Ordering::SeqCst);
        before(panic);
    }));
    panics
}

/// Where the system tells; elsewhere always 0.
pub(super) fn open_files() -> usize {
    std::fs::read_dir("/proc/self/fd").map_or(0, Iterator::count)
}

/// How many files more than before are open, once there was time to close them.
pub(super) fn files_left(before: usize) -> usize {
    let patience = Instant::now() + Duration::from_secs(5);
    loop {
        let left = open_files().saturating_sub(before);
        if left == 0 || Instant::now() > patience {
            return left;
        }
        std::thread::sleep(Duration::from_millis(20));
    }
}

/// Memory in use, in KiB, where the system tells.
fn memory() -> Option<f64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    status.lines().find_map(|line| line.strip_prefix("VmRSS:")?.trim().strip_suffix(" kB")?.trim().parse().ok())
}

/// Second by second.
pub(super) struct Measured {
    /// Seconds since the beginning, memory in MiB, open files.
    samples: Vec<(f64, f64, usize)>,
}

/// Waits for the end, and measures.
pub(super) async fn measure(world: &World, time: Duration) -> Measured {
    let begin = Instant::now();
    let mut samples = Vec::new();
    while begin.elapsed() < time {
        tokio::time::sleep(Duration::from_millis(500)).await;
        // The mock's own books are emptied, so that they are not what grows.
        let entries = world.wix.take_requests();
        let is_token = |path: &str| path == "/oauth2/token" || path == "/oauth/access";
        let tokens = entries.iter().filter(|entry| is_token(&entry.request.path)).count();
        world.tally.tokens.fetch_add(tokens, Ordering::Relaxed);
        drop(entries);
        samples.push((begin.elapsed().as_secs_f64(), memory().unwrap_or_default() / 1024.0, open_files()));
    }
    Measured { samples }
}

impl Measured {
    /// After the first third, in which buffers and pools grow to what they need.
    fn warm(&self) -> &[(f64, f64, usize)] {
        &self.samples[self.samples.len() / 3..]
    }

    /// MiB a minute, by least squares.
    fn slope(&self) -> f64 {
        let warm = self.warm();
        let count = warm.len() as f64;
        let (time, memory) =
            warm.iter().fold((0.0, 0.0), |(a, b), (time, memory, _)| (a + time / count, b + memory / count));
        let (over, under) = warm.iter().fold((0.0, 0.0), |(over, under), (at, used, _)| {
            (over + (at - time) * (used - memory), under + (at - time).powi(2))
        });
        if under == 0.0 { 0.0 } else { over / under * 60.0 }
    }

    fn most_files(&self) -> (usize, usize) {
        let most = |samples: &[(f64, f64, usize)]| samples.iter().map(|(_, _, files)| *files).max().unwrap_or_default();
        let warm = self.warm();
        (most(&warm[..warm.len() / 2]), most(&warm[warm.len() / 2..]))
    }

    pub(super) fn judge(&self, must: &mut impl FnMut(bool, String)) {
        let (slope, (before, after)) = (self.slope(), self.most_files());
        let minutes = self.samples.last().map_or(0.0, |(at, _, _)| at / 60.0);
        // Half a minute is too short to tell a leak from a heap, or a pool, that is still finding its size.
        let (steepest, room) = if minutes >= 5.0 { (1.0, 20) } else { (16.0, 100) };
        must(slope < steepest, format!("memory grows by {slope:.2} MiB a minute"));
        must(after <= before + room, format!("at most {before} files were open, and then {after}"));
    }
}

impl fmt::Display for Measured {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let memory = self.samples.last().map_or(0.0, |(_, memory, _)| *memory);
        let (before, after) = self.most_files();
        write!(
            formatter,
            "{memory:.0} MiB, {:+.2} MiB a minute; at most {before}, then {after} open files",
            self.slope()
        )
    }
}
