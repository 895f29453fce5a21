//! Asks rustc who may call what, for random documents, and compares with rules that were written from `specs/README.md`
//! alone: `oracle [PAIRS] [SEED]`.
#![forbid(unsafe_code)]
#![allow(clippy::print_stdout, clippy::indexing_slicing)]

mod client;
mod make;
mod overlay;
mod pipeline;
mod program;
#[path = "../round-trip/random.rs"]
mod random;
mod rules;

use std::collections::BTreeMap;
use std::process::ExitCode;

use permitted_tests::scratch::{Refusal, Scratch};

use crate::make::Sample;
use crate::program::Program;
use crate::random::Random;
use crate::rules::Rules;

/// How many calls one run of rustc is asked about.
const BATCH: usize = 6_000;
/// How many disagreements are shown.
const SHOWN: usize = 20;

#[derive(Default)]
struct Tally {
    documents: usize,
    refused: usize,
    pairs: usize,
    permitted: usize,
    disagreements: Vec<String>,
}

fn main() -> ExitCode {
    let mut arguments = std::env::args().skip(1).map(|argument| argument.parse::<usize>());
    let (Ok(pairs), Ok(seed)) = (arguments.next().unwrap_or(Ok(100_000)), arguments.next().unwrap_or(Ok(1))) else {
        println!("usage: oracle [PAIRS] [SEED]");
        return ExitCode::FAILURE;
    };
    match run(pairs, seed) {
        Ok(tally) => report(&tally),
        Err(error) => {
            println!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn report(tally: &Tally) -> ExitCode {
    for disagreement in tally.disagreements.iter().take(SHOWN) {
        println!("{disagreement}");
    }
    println!(
        "{} documents, {} refused; {} pairs, {} permitted; {} disagreements",
        tally.documents,
        tally.refused,
        tally.pairs,
        tally.permitted,
        tally.disagreements.len()
    );
    if tally.disagreements.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

fn run(pairs: usize, seed: usize) -> Result<Tally, String> {
    let mut tally = Tally::default();
    let mut batch = 0;
    while tally.pairs < pairs {
        let mut random = Random::named("oracle", seed.wrapping_mul(1_000_003).wrapping_add(batch));
        let wanted = BATCH.min(pairs - tally.pairs);
        ask(&mut tally, wanted, &mut random)?;
        batch += 1;
    }
    Ok(tally)
}

/// One run of rustc.
fn ask(tally: &mut Tally, wanted: usize, random: &mut Random) -> Result<(), String> {
    let mut samples: Vec<(usize, Sample)> = Vec::new();
    let mut expected = 0;
    while expected < wanted {
        let sample = make::sample(random);
        let number = tally.documents;
        tally.documents += 1;
        if verdict(tally, number, &sample) {
            // Some 35 clients each; the exact number is counted below.
            expected += sample.operations().len() * 35;
            samples.push((number, sample));
        }
    }
    let program = Program::new(&samples, random);
    let refused = compile(&program)?;
    for (index, pair) in program.pairs.iter().enumerate() {
        let said = refused.get(&(program.first + index));
        let compiles = said.is_none();
        tally.pairs += 1;
        tally.permitted += usize::from(pair.permitted);
        let other = said.and_then(Option::as_deref);
        if compiles != pair.permitted || other.is_some() {
            let files: Vec<String> = program
                .files
                .iter()
                .filter(|(name, _)| name[1..] == format!("{}.json", pair.sample))
                .map(|(name, text)| format!("  {name}: {text}"))
                .collect();
            tally.disagreements.push(format!(
                "`{}` as `{}`: the rules say {}, rustc says {}\n{}",
                pair.operation,
                pair.rust,
                pair.permitted,
                other.unwrap_or(if compiles { "true" } else { "false" }),
                files.join("\n")
            ));
        }
    }
    Ok(())
}

/// Whether there are bindings; the rules and the pipeline must refuse the same documents.
fn verdict(tally: &mut Tally, number: usize, sample: &Sample) -> bool {
    let rules = Rules::new(&sample.meant);
    let error = sample.operations().into_iter().find_map(|(_, operation)| rules.who(operation).err());
    let refused = pipeline::refused(number, sample);
    if error.is_some() != refused.is_some() {
        tally.disagreements.push(format!(
            "d{number}: the rules say {error:?}, the pipeline says {refused:?}\n  {}\n  {:?}\n  {:?}",
            sample.written, sample.overlay, sample.vocabulary
        ));
    }
    if error.is_some() {
        tally.refused += 1;
    }
    error.is_none() && refused.is_none()
}

/// What rustc refuses, by line: `None` where it is for who calls, and any other error in words.
fn compile(program: &Program) -> Result<BTreeMap<usize, Option<String>>, String> {
    let why = |error: std::io::Error| format!("cannot ask rustc: {error}");
    let scratch = Scratch::new("oracle").map_err(why)?;
    for (name, text) in &program.files {
        scratch.write(name, text).map_err(why)?;
    }
    scratch.write("main.rs", &program.text).map_err(why)?;
    let mut lines: BTreeMap<usize, Option<String>> = BTreeMap::new();
    for Refusal { code, message, line, rendered } in scratch.check().map_err(why)? {
        if line < program.first {
            return Err(format!("the bindings do not compile: {rendered}"));
        }
        let ours = code == "E0277" && (message.contains("does not permit") || message.contains("was not granted"));
        let said = lines.entry(line).or_default();
        if !ours {
            *said = Some(format!("{code} {message}"));
        }
    }
    Ok(lines)
}
