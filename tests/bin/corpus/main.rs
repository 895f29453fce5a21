//! Generates bindings for every OpenAPI document of a folder and has rustc check them.
//!
//! `cargo run --release -p permitted-tests --bin corpus -- FOLDER [--part N/M] [--bindings]`
//!
//! Each document goes through the pipeline in a process of its own, so that a panic, an endless loop or an overflow of the
//! stack is a result as well. What comes out is checked in batches, one crate each; a crate that fails is checked again
//! without the documents that its errors are in, until all the others are known to compile. Operations that nobody
//! annotated count as public, because most public documents say nothing about their callers.
//!
//! With `--bindings` the folder holds bindings (`.rs`) instead, which are checked as they are.
//!
//! One line is printed a document, and then `ok N, warned N, refused N, failed N of N`. The exit code is 1 if a document
//! failed, and 2 if nothing could be checked.
#![forbid(unsafe_code)]
#![allow(clippy::print_stdout, reason = "it is a program that reports on standard output")]

mod batch;
mod check;
mod generate;
mod messages;
mod pipeline;
mod usage;
mod verdict;

use std::ffi::OsString;
use std::path::PathBuf;
use std::process::ExitCode;
use std::time::Instant;

use generate::{Generated, generate, take};
use permitted_tests::folder::{Arguments, DOCUMENTS};
use verdict::{Outcome, Totals, Verdict};

fn main() -> ExitCode {
    let given: Vec<OsString> = std::env::args_os().skip(1).collect();
    if let Some(folder) = std::env::var_os(usage::FOLDER) {
        return usage::run_rustc(&given, &PathBuf::from(folder));
    }
    if let [first, document, tokens] = given.as_slice()
        && first == pipeline::ARGUMENT
    {
        return pipeline::run(document.as_ref(), tokens.as_ref());
    }
    let (modes, given): (Vec<OsString>, Vec<OsString>) = given.into_iter().partition(|word| word == BINDINGS);
    match Arguments::read(&given).and_then(|arguments| run(&arguments, !modes.is_empty())) {
        Ok(0) => ExitCode::SUCCESS,
        Ok(_) => ExitCode::FAILURE,
        Err(why) => {
            eprintln!("corpus: {why}");
            ExitCode::from(2)
        }
    }
}

/// Files of the folder are bindings already.
const BINDINGS: &str = "--bindings";

/// How many documents failed.
fn run(arguments: &Arguments, made: bool) -> Result<usize, String> {
    let started = Instant::now();
    let workspace = batch::Workspace::new()?;
    let documents = if made { arguments.files(&["rs"])? } else { arguments.files(&DOCUMENTS)? };
    eprintln!("generating {} documents", documents.len());
    let mut verdicts: Vec<Verdict> = Vec::new();
    let mut modules = Vec::new();
    for (number, path) in documents.iter().enumerate() {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let tokens = workspace.tokens(number);
        match if made { take(path, &tokens)? } else { generate(path, &tokens)? } {
            Generated::NoDocument => {}
            Generated::Module(module) => {
                modules.push(batch::Module { number, weight: module.weight, verdict: verdicts.len() });
                verdicts.push(Verdict {
                    name,
                    outcome: Outcome::of(module.warnings),
                    pipeline: module.usage,
                    rustc: None,
                });
            }
            Generated::Refused(why, usage) => {
                verdicts.push(Verdict { name, outcome: Outcome::Refused(why), pipeline: usage, rustc: None });
            }
            Generated::Failed(why, usage) => {
                verdicts.push(Verdict { name, outcome: Outcome::Failed(why), pipeline: usage, rustc: None });
            }
        }
    }
    eprintln!("generated in {:.1} s", started.elapsed().as_secs_f64());
    check::check(&workspace, modules, &mut verdicts)?;
    let mut totals = Totals::default();
    for verdict in &verdicts {
        println!("{verdict}");
        totals.count(&verdict.outcome);
    }
    println!(
        "\na memory marked ~ is that of a batch, and a time so marked the document's share of it by size of its bindings"
    );
    println!("{:.0} s in all", started.elapsed().as_secs_f64());
    println!("{totals}");
    Ok(totals.failed)
}
