//! Lists the guarantees and the tests that are named after them: `cargo run -p permitted-tests --bin guarantees`.
//!
//! Exits with 1 if one has no test and SECURITY.md does not say why.
#![allow(clippy::print_stdout, reason = "the list is what the program is for")]

mod guarantee;
mod scan;

use std::fs;
use std::path::Path;
use std::process::ExitCode;

/// The folders with sources.
const FOLDERS: [&str; 4] = ["macros", "runtime", "specs", "tests"];

fn main() -> ExitCode {
    match run() {
        Ok(0) => ExitCode::SUCCESS,
        Ok(_) => ExitCode::FAILURE,
        Err(why) => {
            eprintln!("guarantees: {why}");
            ExitCode::from(2)
        }
    }
}

/// How many guarantees nothing stands for.
fn run() -> Result<usize, String> {
    let repository = Path::new(env!("CARGO_MANIFEST_DIR")).parent().ok_or("this crate stands in no repository")?;
    let security = repository.join("SECURITY.md");
    let text =
        fs::read_to_string(&security).map_err(|error| format!("cannot read `{}`: {error}", security.display()))?;
    let explained = guarantee::explained(&text);
    let mut tests = Vec::new();
    for folder in FOLDERS {
        scan::below(repository, &repository.join(folder), &mut tests)
            .map_err(|error| format!("cannot read the sources in `{folder}`: {error}"))?;
    }
    let (mut tested, mut only_explained, mut missing) = (0, 0, Vec::new());
    for guarantee in guarantee::all() {
        println!("{:<6} {}", guarantee.id, guarantee.words);
        let prefix = guarantee.prefix();
        let own: Vec<_> = tests.iter().filter(|test| test.name.starts_with(&prefix)).collect();
        for test in &own {
            println!("       {}: {}", test.file.display(), test.name);
        }
        match (own.is_empty(), explained.contains(guarantee.id)) {
            (false, _) => tested += 1,
            (true, true) => {
                println!("       SECURITY.md says why there is no test");
                only_explained += 1;
            }
            (true, false) => {
                println!("       NO TEST: add `{prefix}…`, or a line `- {}: why not` to SECURITY.md", guarantee.id);
                missing.push(guarantee.id);
            }
        }
    }
    println!("\ntested {tested}, explained {only_explained}, without a test {}", missing.len());
    if !missing.is_empty() {
        println!("without a test: {}", missing.join(", "));
    }
    Ok(missing.len())
}
