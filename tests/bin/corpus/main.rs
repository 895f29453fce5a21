//! Generates bindings for every OpenAPI document of a folder and has rustc check them.
//!
//! `cargo run --release -p permitted-tests --bin corpus -- FOLDER [--part N/M]`
//!
//! Each document goes through the pipeline in a process of its own, so that a panic, an endless loop or an overflow of the
//! stack is a result as well. What comes out is checked in batches, one crate each; a crate that fails is checked again
//! without the documents that its errors are in, until all the others are known to compile. Operations that nobody
//! annotated count as public, because most public documents say nothing about their callers.
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

use generate::{Generated, generate};
use permitted_tests::folder::Arguments;
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
    match Arguments::read(&given).and_then(|arguments| run(&arguments)) {
        Ok(0) => ExitCode::SUCCESS,
        Ok(_) => ExitCode::FAILURE,
        Err(why) => {
            eprintln!("corpus: {why}");
            ExitCode::from(2)
        }
    }
}

/// How many documents failed.
fn run(arguments: &Arguments) -> Result<usize, String> {
    let started = Instant::now();
    let workspace = batch::Workspace::new()?;
    let documents = arguments.documents()?;
    eprintln!("generating {} documents", documents.len());
    let mut verdicts: Vec<Verdict> = Vec::new();
    let mut modules = Vec::new();
    for (number, path) in documents.iter().enumerate() {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        match generate(path, &workspace.tokens(number))? {
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
