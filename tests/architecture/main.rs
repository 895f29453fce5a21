//! Who may use whom, as ARCHITECTURE.md says it.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

mod imports;
mod layers;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

/// The lines of all files of a folder, each with its file and without its comment.
fn lines(folder: &str) -> Vec<(String, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(folder);
    let mut lines = Vec::new();
    for file in files(&root) {
        let name = file.strip_prefix(&root).unwrap().to_string_lossy().replace('\\', "/");
        for line in fs::read_to_string(&file).unwrap().lines() {
            lines.push((name.clone(), line.split("//").next().unwrap().to_owned()));
        }
    }
    assert!(lines.len() > 100, "{folder} has moved");
    lines
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
        match entry.extension() {
            _ if entry.is_dir() => found.extend(files(&entry)),
            Some(ending) if ending == "rs" => found.push(entry),
            _ => {}
        }
    }
    found
}

/// The places where one of the texts stands, but for the files that may say it.
fn breaches(folder: &str, texts: &[&str], allowed: &[&str]) -> Vec<String> {
    let breach = |(file, line): &(String, String)| {
        !allowed.contains(&file.as_str()) && texts.iter().any(|text| line.contains(text))
    };
    lines(folder).iter().filter(|place| breach(place)).map(|(file, line)| format!("{file}: {line}")).collect()
}

const NOBODY: [&str; 0] = [];

#[test]
fn one_file_of_the_pipeline_reads_files_and_none_the_environment() {
    assert_eq!(breaches("macros/codegen/src", &["fs::", "File::"], &["disk.rs"]), NOBODY);
    assert_eq!(breaches("macros/codegen/src", &["env::", "net::", "process::"], &["disk.rs"]), NOBODY);
    assert_eq!(breaches("macros/src", &["env::", "fs::"], &["locate.rs"]), NOBODY);
}

#[test]
fn generated_text_is_data_and_never_code() {
    let reads = ["from_str::<TokenStream>", "TokenStream::from_str", "parse_str", "concat!"];
    assert_eq!(breaches("macros/codegen/src", &reads, &[]), NOBODY);
}

#[test]
fn the_pipeline_does_not_know_the_runtime_and_the_mock_not_the_client() {
    assert_eq!(breaches("macros/codegen/src", &["use permitted::"], &[]), NOBODY);
    assert_eq!(breaches("runtime/mock/src", &["permitted::Client", "permitted::transport"], &[]), NOBODY);
}

#[test]
fn one_file_of_the_runtime_spawns_and_one_folder_speaks_http() {
    assert_eq!(breaches("runtime/src", &["spawn("], &["spawn.rs"]), NOBODY);
    let places = breaches("runtime/src", &["reqwest"], &[]);
    assert_eq!(places.iter().filter(|place| !place.starts_with("transport/")).collect::<Vec<_>>(), NOBODY);
}

#[test]
fn nothing_general_knows_one_api() {
    for folder in ["macros", "runtime"] {
        assert_eq!(breaches(folder, &["wix", "Wix", "WIX"], &[]), NOBODY);
    }
}

/// What nobody calls is not compiled: a function of generated code is generic or `#[inline]`.
#[test]
fn generated_functions_are_inline() {
    // In `quote!` they stand deeper than the emitter's own, and in the runtime in macros of rules.
    let emitted = lines("macros/codegen/src/emit").into_iter().filter(|(_, line)| indent(line) >= 8);
    let mut is_macro = false;
    let macros = lines("runtime/src").into_iter().filter(|(_, line)| {
        is_macro = line.starts_with("macro_rules! __") || (is_macro && line != "}");
        is_macro
    });
    for (lines, least) in [(emitted.collect::<Vec<_>>(), 20), (macros.collect(), 40)] {
        let starts = ["fn ", "pub fn ", "pub const fn "];
        let functions = (0..lines.len()).filter(|at| starts.iter().any(|start| lines[*at].1.trim().starts_with(start)));
        let functions: Vec<usize> = functions.collect();
        assert!(functions.len() >= least, "{} functions", functions.len());
        let breaches = functions.into_iter().filter(|at| !is_generic(&lines[*at].1) && !is_inline(&lines, *at));
        let breaches: Vec<_> = breaches.filter(|at| has_body(&lines[*at..])).map(|at| &lines[at]).collect();
        assert!(breaches.is_empty(), "{breaches:?}");
    }
}

/// rustc would copy all that a macro has matched, for each type that it is called with.
#[test]
fn no_optional_part_of_a_macro_stands_directly_after_another() {
    assert_eq!(breaches("runtime/src", &[")? $(", ")?$("], &[]), NOBODY);
}

fn indent(line: &str) -> usize {
    line.len() - line.trim_start().len()
}

fn is_generic(line: &str) -> bool {
    let name = line.split("fn ").nth(1).unwrap_or_default();
    name.split(['(', '<']).next().is_some_and(|word| {
        let after = &name[word.len()..];
        after.starts_with('<') && !after.starts_with("<'")
    })
}

fn is_inline(lines: &[(String, String)], at: usize) -> bool {
    let above = lines[..at].iter().rev().map(|(_, line)| line.trim());
    above.take_while(|line| line.is_empty() || line.starts_with(['#', '$'])).any(|line| line.ends_with("#[inline]"))
}

/// `false` for a function that a trait declares.
fn has_body(lines: &[(String, String)]) -> bool {
    let end = lines.iter().find(|(_, line)| line.contains('{') || line.trim().ends_with(';'));
    end.is_some_and(|(_, line)| line.contains('{'))
}

/// At 250 words a minute. What is longer has a page of its own.
#[test]
fn architecture_is_read_in_ten_minutes() {
    let page = Path::new(env!("CARGO_MANIFEST_DIR")).join("../ARCHITECTURE.md");
    let words = fs::read_to_string(page).unwrap().split_whitespace().count();
    assert!(words <= 2500, "ARCHITECTURE.md has {words} words");
}

/// `test = false` saves the time of a build, and would pass over a test in silence.
#[test]
fn what_is_not_built_as_a_test_has_none() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let metadata = ["metadata", "--no-deps", "--offline", "--locked", "--format-version", "1"];
    let said = Command::new(env!("CARGO")).args(metadata).current_dir(root).output().unwrap();
    let said: Value = serde_json::from_slice(&said.stdout).unwrap();
    let packages = said["packages"].as_array().unwrap();
    let targets = packages.iter().flat_map(|package| package["targets"].as_array().unwrap());
    let untested = targets.filter(|target| target["test"] == false && target["kind"][0] != "custom-build");
    let untested: Vec<&Value> = untested.collect();
    assert!(untested.iter().any(|target| target["name"] == "permitted_wix"), "{untested:?}");
    let mut found = Vec::new();
    for source in untested.into_iter().map(|target| Path::new(target["src_path"].as_str().unwrap())) {
        let is_folder = ["lib.rs", "main.rs"].contains(&source.file_name().unwrap().to_str().unwrap());
        let sources = if is_folder { files(source.parent().unwrap()) } else { vec![source.to_owned()] };
        assert!(!sources.is_empty(), "{}", source.display());
        let has_test = |file: &PathBuf| {
            let text = fs::read_to_string(file).unwrap();
            let mut attributes = text.lines().map(str::trim_start).filter(|line| line.starts_with("#["));
            attributes.any(|line| ["[test]", "::test", "(test"].iter().any(|test| line.contains(test)))
        };
        found.extend(sources.into_iter().filter(has_test));
    }
    assert_eq!(found, Vec::<PathBuf>::new());
}
