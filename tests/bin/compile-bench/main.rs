//! Measures what bindings cost to compile: ours, and those of four other generators, from the same documents in one run.
//!
//! `cargo run --release -p permitted-tests --bin compile-bench -- CORPUS`
//!
//! `CORPUS` is a folder with `oxide--region-api.json`. GitHub's document comes from npm and the generators from the crate
//! registry, into a temporary folder that the next run uses again; `--folder` says which. All cargo commands have their
//! default profiles, as users have them: a macro is not optimised then. Figures are CPU seconds, the least of three runs
//! where these are short. The table on standard output is Markdown.
#![forbid(unsafe_code)]
#![allow(clippy::print_stdout, reason = "the table is what the program is for")]

mod arguments;
mod bundle;
mod document;
mod figures;
mod generator;
mod measure;
mod package;
mod table;

use std::ffi::OsString;
use std::process::ExitCode;

use arguments::Arguments;

fn main() -> ExitCode {
    let given: Vec<OsString> = std::env::args_os().skip(1).collect();
    if let [first, rest @ ..] = given.as_slice()
        && first == measure::ARGUMENT
    {
        return measure::parent(rest);
    }
    match Arguments::read(given.iter().map(|given| given.to_string_lossy().into_owned())).and_then(|all| run(&all)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            eprintln!("compile-bench: {why}");
            ExitCode::from(2)
        }
    }
}

fn run(arguments: &Arguments) -> Result<(), String> {
    std::fs::create_dir_all(&arguments.folder).map_err(|error| format!("no temporary folder: {error}"))?;
    for document in document::all(&arguments.corpus, &arguments.folder)? {
        if !arguments.wants_document(document.name) {
            continue;
        }
        let mut all = Vec::new();
        for generator in generator::ALL {
            if !arguments.wants_generator(generator.name()) || !generator.takes(&document) {
                continue;
            }
            eprintln!("{}: {}", document.name, generator.name());
            all.push(figures::measure(generator, &document, arguments)?);
        }
        println!("{}", table::table(&document, &all));
    }
    Ok(())
}
