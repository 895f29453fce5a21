//! Runs a program within limits, and says what it used.
//!
//! The system adds up the use of all children of a process, so each measured program gets a parent of its own: this
//! program once more.

use std::ffi::OsString;
use std::fs::{self, File};
use std::path::Path;
use std::process::{Command, ExitCode, Stdio};

use nix::sys::resource::{Resource, setrlimit};
use permitted_tests::usage::Usage;

/// The first argument of the parent; then come the limits, the file for the figures, and the program.
pub(crate) const ARGUMENT: &str = "--measure";

/// What one process may use.
#[derive(Clone, Copy)]
pub(crate) struct Limits {
    /// Of address space, in GiB.
    pub(crate) memory: u64,
    /// Of CPU, in seconds.
    pub(crate) cpu: u64,
}

/// Runs `program` in `folder`; what it says goes into `log`.
///
/// # Errors
/// How it failed: the first error that it wrote, or how it ended.
pub(crate) fn run(program: &[OsString], folder: &Path, log: &Path, limits: Limits) -> Result<Usage, String> {
    let why = |error: std::io::Error| format!("cannot run {}: {error}", name(program));
    let figures = log.with_extension("figures");
    let output = File::create(log).map_err(why)?;
    let status = Command::new(std::env::current_exe().map_err(why)?)
        .arg(ARGUMENT)
        .args([limits.memory.to_string(), limits.cpu.to_string()])
        .arg(&figures)
        .args(program)
        .current_dir(folder)
        .stdin(Stdio::null())
        .stdout(output.try_clone().map_err(why)?)
        .stderr(output)
        .status()
        .map_err(why)?;
    let usage = fs::read_to_string(&figures).ok().and_then(|text| Usage::from_text(&text)).unwrap_or_default();
    if status.success() {
        return Ok(usage);
    }
    let said = fs::read(log).map(|bytes| String::from_utf8_lossy(&bytes).into_owned()).map_err(why)?;
    let said = match said.contains("memory allocation of") {
        true => format!("it needs more than the {} GiB of address space that a process gets", limits.memory),
        false => first_error(&said),
    };
    let (cpu, memory) = (usage.cpu.as_secs_f64(), usage.memory / 1024);
    Err(format!("{said} (after {cpu:.0} s of CPU; largest process {memory} MiB)"))
}

fn name(program: &[OsString]) -> String {
    program.first().map_or_else(String::new, |name| name.to_string_lossy().into_owned())
}

/// Of what a program wrote: how many errors rustc counts, and the first one.
fn first_error(said: &str) -> String {
    let is_error = |line: &&str| line.starts_with("error") || line.contains("panicked at") || line.contains("Error");
    let first = said.lines().find(is_error).or(said.lines().last()).unwrap_or("it ended without a word");
    let counted = said.lines().rev().find(|line| line.contains("previous error"));
    let short = |line: &str| line.trim_start_matches("error: ").chars().take(200).collect::<String>();
    match counted {
        Some(counted) => format!("{}; {}", short(first), short(counted)),
        None => short(first),
    }
}

/// The parent of the measured program.
pub(crate) fn parent(arguments: &[OsString]) -> ExitCode {
    let [memory, cpu, figures, program, rest @ ..] = arguments else { return ExitCode::from(2) };
    let number = |text: &OsString| text.to_str().and_then(|text| text.parse::<u64>().ok());
    let (Some(memory), Some(cpu)) = (number(memory), number(cpu)) else { return ExitCode::from(2) };
    let limited = setrlimit(Resource::RLIMIT_AS, memory << 30, memory << 30)
        .and_then(|()| setrlimit(Resource::RLIMIT_CPU, cpu, cpu));
    if let Err(error) = limited {
        eprintln!("error: no limits can be set: {error}");
        return ExitCode::from(2);
    }
    let status = Command::new(program).args(rest).status();
    if let Err(error) = fs::write(figures, Usage::children().to_text()) {
        eprintln!("error: cannot write `{}`: {error}", Path::new(figures).display());
    }
    match status {
        Ok(status) if status.success() => ExitCode::SUCCESS,
        Ok(status) => {
            eprintln!("error: {} ended with {status}", Path::new(program).display());
            ExitCode::FAILURE
        }
        Err(error) => {
            eprintln!("error: cannot run `{}`: {error}", Path::new(program).display());
            ExitCode::from(2)
        }
    }
}
