//! What must not compile does not, with the text that we promise; and its nearest neighbour does.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

fn cases(folder: &str) -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let mut cases: Vec<_> = fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    cases.retain(|path| path.extension().is_some_and(|ending| ending == "rs"));
    cases.sort();
    cases
}

fn refused() -> Vec<PathBuf> {
    ["ui/permits", "ui/attacks", "ui/documents"].into_iter().flat_map(cases).collect()
}

/// The cases, and the mistakes of the guide, which says itself what to write instead.
fn all() -> Vec<PathBuf> {
    refused().into_iter().chain(cases("ui/mistakes")).collect()
}

/// One test, so that the crates that the cases need are checked once. The twins are `pass/main.rs`.
#[test]
fn refused_cases_do_not_compile() {
    let cases = trybuild::TestCases::new();
    for folder in ["ui/permits", "ui/attacks", "ui/documents", "ui/mistakes"] {
        cases.compile_fail(format!("{folder}/*.rs"));
    }
}

/// Recording the texts again must not hide that one of them got worse.
#[test]
fn each_refusal_is_one_error_and_keeps_its_promise() {
    let mut broken = BTreeMap::new();
    for case in all() {
        let source = fs::read_to_string(&case).unwrap();
        let Some(promise) = source.lines().next().and_then(|line| line.strip_prefix("//! expects: ")) else {
            broken.insert(case, "its first line is no promise (`//! expects: …`)".to_owned());
            continue;
        };
        let printed = fs::read_to_string(case.with_extension("stderr")).unwrap_or_default();
        let errors: Vec<&str> = printed.lines().filter(|line| line.starts_with("error")).collect();
        let why = match errors.as_slice() {
            [] => "nothing is recorded".to_owned(),
            [one] if !one.contains(promise) => format!("the error is: {one}"),
            [_] if printed.contains("__private") => "the text names private parts".to_owned(),
            [_] => continue,
            many => format!("{} errors: {}", many.len(), many.join("; ")),
        };
        broken.insert(case, why);
    }
    assert!(broken.is_empty(), "{broken:#?}");
}

/// The error of one mistake is read on one screen: half of all texts that are recorded have at most 12 lines, and none more than 25.
#[test]
fn the_texts_of_errors_are_short() {
    let tests = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut lines = Vec::new();
    // What must not compile for a browser is recorded by `tests/browser/refused`.
    for folder in ["ui", "../specs/wix/examples/dashboard/refused"] {
        recorded(&tests.join(folder), &mut |path| {
            lines.push((fs::read_to_string(path).unwrap().lines().count(), path.to_owned()));
        });
    }
    lines.sort();
    let (longest, case) = lines.last().unwrap();
    assert!(*longest <= 25, "{} lines: {}", longest, case.display());
    let (median, _) = &lines[lines.len() / 2];
    assert!(*median <= 12, "half of the {} texts have {median} lines or more", lines.len());
}

/// The texts of rustc that are recorded in a folder, however deep.
fn recorded(folder: &Path, read: &mut impl FnMut(&Path)) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            recorded(&path, read);
        } else if path.extension().is_some_and(|ending| ending == "stderr") {
            read(&path);
        }
    }
}

/// The guide's page of mistakes has each case, and every message on it is one that is printed: by rustc, about a document, or at run time.
#[test]
fn the_guide_lists_what_is_printed() {
    let plain = |text: &str| text.replace('`', "");
    let tests = Path::new(env!("CARGO_MANIFEST_DIR"));
    let page = fs::read_to_string(tests.join("../runtime/src/guide/mistakes.md")).unwrap();
    let mut rows: Vec<String> = Vec::new();
    for line in page.lines().filter(|line| line.starts_with("| ") && !line.starts_with("| message")) {
        rows.push(plain(line.trim_start_matches("| ").split(" | ").next().unwrap()));
    }
    assert!(rows.len() >= 30, "{} mistakes", rows.len());
    let mut printed = String::new();
    for case in all() {
        printed += &plain(&fs::read_to_string(case.with_extension("stderr")).unwrap());
    }
    for folder in ["../macros/codegen/tests/snapshots", "../runtime/src", "../macros/src", "../macros/codegen/src"] {
        texts(&tests.join(folder), &mut |text| printed += &plain(&text));
    }
    // `…` stands for what differs from program to program.
    let is_printed = |row: &String| row.split('…').all(|part| printed.contains(part.trim()));
    let foreign: Vec<_> = rows.iter().filter(|row| !is_printed(row)).collect();
    assert!(foreign.is_empty(), "nothing prints {foreign:#?}");
    for case in cases("ui/mistakes") {
        let text = plain(&fs::read_to_string(case.with_extension("stderr")).unwrap());
        let error = text.lines().find(|line| line.starts_with("error")).unwrap_or_default().to_owned();
        let is_row = |row: &String| row.split('…').all(|part| text.contains(part.trim()));
        assert!(rows.iter().any(is_row), "{} is not in the guide: {error}", case.display());
    }
}

/// Every file of a folder, however deep, but the guide itself.
fn texts(folder: &Path, read: &mut impl FnMut(String)) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        match path.is_dir() {
            true if path.ends_with("guide") => {}
            true => texts(&path, read),
            false => read(fs::read_to_string(&path).unwrap()),
        }
    }
}

#[test]
fn each_refusal_has_a_twin_that_compiles() {
    let twins = cases("pass");
    let listed = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("pass/main.rs")).unwrap();
    let is_there = |case: &PathBuf| {
        let name = case.file_stem().unwrap().to_string_lossy();
        twins.iter().any(|twin| twin.file_name() == case.file_name()) && listed.contains(&format!("mod {name};"))
    };
    let alone: Vec<_> = refused().into_iter().filter(|case| !is_there(case)).collect();
    assert!(alone.is_empty(), "no twin in pass/, or not in pass/main.rs: {alone:#?}");
    let names: Vec<_> = refused().iter().map(|case| case.file_name().unwrap().to_owned()).collect();
    let is_twin = |twin: &&PathBuf| fs::read_to_string(twin).unwrap().starts_with("//! The twin of ");
    let mut of_nothing =
        twins.iter().filter(is_twin).filter(|twin| !names.iter().any(|name| twin.file_name() == Some(name)));
    assert_eq!(of_nothing.next(), None, "the twin of a case that is not there");
}

/// The first error that a reader sees is one that rustc prints.
#[test]
fn the_readme_shows_what_rustc_prints() {
    let tests = Path::new(env!("CARGO_MANIFEST_DIR"));
    let readme = fs::read_to_string(tests.join("../README.md")).unwrap();
    let shown = readme.split("```text\n").find(|block| block.starts_with("error[E0277]")).unwrap();
    let shown = shown.split("```").next().unwrap();
    let printed = fs::read_to_string(tests.join("ui/permits/a_visitor_creates_a_product.stderr")).unwrap();
    assert!(printed.starts_with(shown), "the README shows\n{shown}\nand rustc prints\n{printed}");
}

#[test]
fn the_readme_shows_code_before_its_ninetieth_word() {
    let readme = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("../README.md")).unwrap();
    let before = readme.split("```rust").next().unwrap().split_whitespace().count();
    assert!(before < 90, "{before} words");
}
