//! Soaks the client: `cargo run --release -p permitted-tests --bin soak -- SECONDS [SEED]`.
//!
//! Prints one line of figures. The exit code is 1 if a promise did not hold; it is printed.
#![forbid(unsafe_code)]
#![allow(clippy::print_stdout, clippy::print_stderr, reason = "it is a program that reports on standard output")]

use std::process::ExitCode;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

fn main() -> ExitCode {
    let mut given = std::env::args().skip(1);
    let Some(seconds) = given.next().and_then(|seconds| seconds.parse().ok()) else {
        eprintln!("usage: soak SECONDS [SEED]");
        return ExitCode::from(2);
    };
    let now = || SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default().as_secs();
    let seed = given.next().and_then(|seed| seed.parse().ok()).unwrap_or_else(now);
    println!("seed {seed}");
    let report = permitted_tests::soak::run(Duration::from_secs(seconds), seed);
    println!("{report}");
    if report.failed.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
