//! Measures what a call costs: through bindings of ours, through a client of progenitor, and by hand with reqwest.
//!
//! `cargo run --release -p permitted-tests --bin call-bench`
//!
//! The three make the same two calls to the same server on this machine: they set headers, write and read JSON as types, and
//! tell errors apart. Instructions are counted by valgrind's callgrind, and are the figure to trust: the wall time says as
//! much about the machine. Then 1,000 callers meet a token that has expired. Exits with 1 if a call of ours takes more
//! instructions than the bar allows, or if a call fails.
#![forbid(unsafe_code)]
#![allow(clippy::print_stdout, reason = "the tables are what the program is for")]

mod caller;
mod expiry;
mod server;

use std::process::{Command, ExitCode, Stdio};
use std::time::Duration;

use caller::{Caller, Calls};

/// The first is what the others are compared with.
const CLIENTS: [&str; 3] = ["reqwest", "permitted", "progenitor"];

const VERBS: [&str; 2] = ["get", "post"];

/// The most instructions of ours over those by hand.
const BAR: f64 = 1.05;

/// Calls that are counted, and calls that are timed.
const COUNTED: u64 = 2_000;
const TIMED: u64 = 19_200;

/// Each time is the least of this many.
const RUNS: usize = 5;

fn main() -> ExitCode {
    match run() {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(why) => {
            eprintln!("call-bench: {why}");
            ExitCode::from(2)
        }
    }
}

/// Whether every bar is held.
fn run() -> Result<bool, String> {
    eprintln!("building the calling program");
    let caller = Caller::build()?;
    let url = server::start().map_err(|error| format!("no server: {error}"))?;
    let counted = Command::new("valgrind").arg("--version").stdout(Stdio::null()).status().is_ok();
    let mut held = true;
    if counted {
        println!("| instructions per call | get | post |\n|---|---|---|");
        held = instructions(&caller, &url)?;
    } else {
        println!("valgrind is not installed: no instructions are counted.");
    }
    println!("\n| µs per call, 64 at a time | get | post |\n|---|---|---|");
    times(&caller, &url)?;
    println!(
        "\n| {} callers, the token is … | wall ms | token requests | failed |\n|---|---|---|---|",
        expiry::CALLERS
    );
    for expiry::Expiry { case, wall, failed, token_requests } in expiry::all()? {
        println!("| {case} | {:.0} | {token_requests} | {failed} |", wall.as_secs_f64() * 1e3);
        held &= failed == 0 && token_requests == usize::from(case != "valid");
    }
    Ok(held)
}

fn instructions(caller: &Caller, url: &str) -> Result<bool, String> {
    let mut held = true;
    let mut by_hand = [0.0; VERBS.len()];
    for client in CLIENTS {
        print!("| {client} |");
        for (verb, base) in VERBS.into_iter().zip(&mut by_hand) {
            let count = caller.instructions(Calls { client, verb, url, count: COUNTED, concurrency: 1 })?;
            if client == "reqwest" {
                *base = count;
                print!(" {count:.0} |");
                continue;
            }
            let ratio = count / *base;
            print!(" {count:.0} (× {ratio:.3}) |");
            held &= client != "permitted" || ratio <= BAR;
        }
        println!();
    }
    Ok(held)
}

fn times(caller: &Caller, url: &str) -> Result<(), String> {
    let mut least = [[Duration::MAX; VERBS.len()]; CLIENTS.len()];
    // In turns, so that what else the machine does meets all alike.
    for _ in 0..RUNS {
        for (client, row) in CLIENTS.into_iter().zip(&mut least) {
            for (verb, time) in VERBS.into_iter().zip(row) {
                *time = caller.time(Calls { client, verb, url, count: TIMED, concurrency: 64 })?.min(*time);
            }
        }
    }
    let [by_hand, ..] = least;
    for (client, row) in CLIENTS.into_iter().zip(least) {
        let cells = row.iter().zip(by_hand).map(|(time, by_hand)| {
            let micros = time.as_secs_f64() * 1e6 / f64::from(u32::try_from(TIMED).unwrap_or(u32::MAX));
            format!("{micros:.1} (× {:.2})", time.as_secs_f64() / by_hand.as_secs_f64())
        });
        println!("| {client} | {} |", cells.collect::<Vec<_>>().join(" | "));
    }
    Ok(())
}
