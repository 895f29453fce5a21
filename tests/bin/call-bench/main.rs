//! Measures what a call costs: through bindings of ours, through a client of progenitor, and by hand with reqwest.
//!
//! `cargo run --release -p permitted-tests --bin call-bench`, or with `json` behind it for the last table alone
//!
//! The three make the same two calls to the same server on this machine: they set headers, write and read JSON as types, and
//! tell errors apart. A fourth client signs each request, with its content (RFC 9421), which has no bar. Instructions are counted by valgrind's callgrind, and are the figure to trust: the wall time says as
//! much about the machine. Then 1,000 callers meet a token that has expired. The last table has a page of 50 products as
//! JSON, beside serde derives of the same shape. Exits with 1 if one of ours takes more than its bar allows, or if a call
//! fails.
#![forbid(unsafe_code)]
#![allow(clippy::print_stdout, reason = "the tables are what the program is for")]

mod caller;
mod expiry;
mod json;
mod server;

use std::process::{Command, ExitCode, Stdio};

use caller::{Caller, Calls};

/// The first is what the others are compared with.
const CLIENTS: [&str; 4] = ["reqwest", "permitted", "progenitor", "permitted, signed"];

const VERBS: [&str; 2] = ["get", "post"];

/// Calls that are counted, and calls that are timed.
const COUNTED: u64 = 2_000;
const TIMED: u64 = 19_200;

/// Each time is the median of this many.
const RUNS: usize = 10;

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
    let counted = Command::new("valgrind").arg("--version").stdout(Stdio::null()).status().is_ok();
    if !counted {
        println!("valgrind is not installed: no instructions are counted.");
    }
    let mut held = true;
    if std::env::args().nth(1).is_none_or(|only| only != "json") {
        held &= calls(&caller, counted)?;
    }
    if counted {
        held &= json::table(&caller)?;
    }
    Ok(held)
}

fn calls(caller: &Caller, counted: bool) -> Result<bool, String> {
    let url = server::start().map_err(|error| format!("no server: {error}"))?;
    let mut held = true;
    if counted {
        println!("| instructions per call | get | post |\n|---|---|---|");
        held &= table(instructions(caller, &url)?, |count| format!("{count:.0}"));
    }
    println!("\n| µs per call, 64 at a time | get | post |\n|---|---|---|");
    held &= table(times(caller, &url)?, |time| format!("{time:.1}"));
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

/// One figure for each client and verb.
type Figures = [[f64; VERBS.len()]; CLIENTS.len()];

/// Prints the figures, and gives whether ours are not above any other's.
fn table(figures: Figures, show: impl Fn(f64) -> String) -> bool {
    let [by_hand, ours, progenitor, _] = figures;
    for (client, row) in CLIENTS.into_iter().zip(figures) {
        let cells = row.iter().zip(by_hand).map(|(one, by_hand)| format!("{} (× {:.3})", show(*one), one / by_hand));
        println!("| {client} | {} |", cells.collect::<Vec<_>>().join(" | "));
    }
    ours.iter().zip(by_hand).zip(progenitor).all(|((ours, by_hand), progenitor)| *ours <= by_hand.min(progenitor))
}

fn instructions(caller: &Caller, url: &str) -> Result<Figures, String> {
    let mut figures = Figures::default();
    for (client, row) in CLIENTS.into_iter().zip(&mut figures) {
        for (verb, figure) in VERBS.into_iter().zip(row) {
            *figure = caller.instructions(Calls { client, verb, url, count: COUNTED, concurrency: 1 })?;
        }
    }
    Ok(figures)
}

/// In turns, so that what else the machine does meets all alike.
fn times(caller: &Caller, url: &str) -> Result<Figures, String> {
    let mut runs: [[Vec<f64>; VERBS.len()]; CLIENTS.len()] = Default::default();
    for _ in 0..RUNS {
        for (client, row) in CLIENTS.into_iter().zip(&mut runs) {
            for (verb, times) in VERBS.into_iter().zip(row) {
                let time = caller.time(Calls { client, verb, url, count: TIMED, concurrency: 64 })?;
                times.push(time.as_secs_f64() * 1e6 / f64::from(u32::try_from(TIMED).unwrap_or(u32::MAX)));
            }
        }
    }
    Ok(runs.map(|row| row.map(median)))
}

/// What the calling program calls of ours, which is compiled outside of the workspace otherwise.
#[cfg(test)]
#[path = "program/ours.rs"]
#[allow(unreachable_pub, reason = "it is a file of another program")]
mod ours;

#[cfg(test)]
#[tokio::test]
async fn the_calls_of_the_calling_program_succeed() {
    let url = server::start().unwrap();
    let client = ours::client(&url, "token");
    assert_eq!(ours::get_item(&client, "mug", "variants").await.id, "mug");
    assert_eq!(ours::create_item(&client, &ours::new_item()).await.revision, 7);
    assert_eq!(ours::get_item(&ours::signed(&url, "token"), "mug", "variants").await.id, "mug");
}

fn median(mut times: Vec<f64>) -> f64 {
    times.sort_by(f64::total_cmp);
    let middle = times.len() / 2;
    times.get(middle.saturating_sub(1)..=middle).map_or(f64::NAN, |pair| pair.iter().sum::<f64>() / 2.0)
}
