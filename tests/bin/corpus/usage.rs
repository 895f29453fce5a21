//! Stands between cargo and rustc, and ends what takes too long.

use std::ffi::OsString;
use std::fs;
use std::path::Path;
use std::process::{Child, Command, ExitCode, ExitStatus};
use std::thread::sleep;
use std::time::{Duration, Instant};

pub(crate) use permitted_tests::usage::Usage;

/// The environment variable that makes this program stand between cargo and rustc; its value is the folder for the
/// figures.
pub(crate) const FOLDER: &str = "PERMITTED_CORPUS_USAGE";

/// How long rustc may take for one batch.
const RUSTC_TIME: Duration = Duration::from_secs(600);

/// Runs rustc as cargo asks for it, and leaves its figures in a file that is called as the crate is.
pub(crate) fn run_rustc(command: &[OsString], folder: &Path) -> ExitCode {
    let Some((rustc, arguments)) = command.split_first() else { return ExitCode::from(2) };
    let status = Command::new(rustc).args(arguments).spawn().and_then(|child| wait(child, RUSTC_TIME));
    let name = arguments.iter().skip_while(|argument| *argument != "--crate-name").nth(1);
    if let Some(name) = name {
        // Without the file the report lacks a figure, and that is all.
        let _ = fs::write(folder.join(name), Usage::children().to_text());
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
