//! Decodes and encodes values of every schema that a type is generated for, for every OpenAPI document of a folder.
//!
//! `cargo run --release -p permitted-tests --features round-trip --bin round-trip -- FOLDER [--part N/M]`
//!
//! Values are made from the schemas as the document has them: with all fields, with none that may be left out, with `null`
//! where it may be, with values that no enum lists, and with fields that no schema describes. The validator of the crate
//! `jsonschema` says which are values of their schema, and no others are used (but those with an unlisted value). Each has
//! to be read, copied and written by the generated type, and what is written has to be a value of the schema again and the
//! same JSON, fields that the schema does not describe included.
//!
//! One line is printed a document, one a failure, and last the sums. The exit code is 1 if a value failed, and 2 if nothing
//! could be tried.
#![forbid(unsafe_code)]
#![allow(clippy::print_stdout, reason = "it is a program that reports on standard output")]

mod compare;
mod document;
mod instance;
mod pattern;
mod program;
mod random;
mod schema;
#[path = "../../support/value.rs"]
mod value;

use std::ffi::OsString;
use std::path::Path;
use std::process::ExitCode;
use std::time::Instant;

use document::{Document, Sums};
use permitted_tests::bindings::bindings;
use permitted_tests::folder::{Arguments, DOCUMENTS};
use program::Programs;

/// Schemas may be nested in each other as deep as the document likes.
const STACK: usize = 256 * 1024 * 1024;

fn main() -> ExitCode {
    let given: Vec<OsString> = std::env::args_os().skip(1).collect();
    let work = move || Arguments::read(&given).and_then(|arguments| run(&arguments));
    let done = std::thread::Builder::new().stack_size(STACK).spawn(work).map(std::thread::JoinHandle::join);
    match done {
        Ok(Ok(Ok(0))) => ExitCode::SUCCESS,
        Ok(Ok(Ok(_))) => ExitCode::FAILURE,
        Ok(Ok(Err(why))) => {
            eprintln!("round-trip: {why}");
            ExitCode::from(2)
        }
        Ok(Err(_)) | Err(_) => ExitCode::from(2),
    }
}

/// How many values failed.
fn run(arguments: &Arguments) -> Result<usize, String> {
    let started = Instant::now();
    let mut documents = Vec::new();
    let mut modules = Vec::new();
    for path in arguments.files(&DOCUMENTS)? {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        match bindings(Path::new(&path)) {
            Ok(made) => {
                let (document, module) = Document::new(name, made)?;
                documents.push(document);
                modules.push(module);
            }
            Err(refused) if refused.no_document && name == "index.json" => {}
            Err(refused) => println!("{name}: no types, because {}", refused.reason),
        }
    }
    if documents.is_empty() {
        return Err("no document has types".to_owned());
    }
    eprintln!("values in {:.1} s", started.elapsed().as_secs_f64());
    let programs = Programs::build(&modules)?;
    eprintln!("programs in {:.1} s", started.elapsed().as_secs_f64());
    let mut sums = Sums::default();
    for (number, document) in documents.iter().enumerate() {
        let report = document.judge(&programs.run(number, &document.lines())?);
        println!("{report}");
        sums.add(&report);
    }
    println!("{:.0} s in all", started.elapsed().as_secs_f64());
    println!("{sums}");
    Ok(sums.failed)
}
