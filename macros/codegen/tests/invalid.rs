//! Each kind of diagnostic, as its message says it: one document a variant of `Diagnostic`.
#![allow(clippy::panic, clippy::unwrap_used, clippy::expect_used, reason = "a test says what it expects by panicking")]

mod support;

use std::collections::BTreeSet;
use std::fs;

use permitted_codegen::check::check_vocabulary;
use permitted_codegen::diag::Report;
use permitted_codegen::model::Selection;
use permitted_codegen::model::lower_vocabulary;
use permitted_codegen::parse::{self, Overlay};

/// What is wrong with a document; its first line may say what is asked of it.
fn report(name: &str) -> Report {
    let folder = support::specs().join("invalid");
    let text = fs::read_to_string(folder.join(name)).expect("text");
    let first = text.lines().next().unwrap_or_default().to_owned();
    let words = |start: &str| first.strip_prefix(start).map(|word| vec![word.to_owned()]).unwrap_or_default();
    let wanted = Selection {
        tags: words("# only tags: "),
        operations: words("# only operations: "),
        types: words("# types: "),
        formats: words("# formats: "),
        strict: true,
        ..Selection::default()
    };
    let files = support::Folder(folder.clone());
    let overlay = first.strip_prefix("# overlay: ").map(|file| (file, support::Folder(folder.join("overlays"))));
    let overlay = overlay.as_ref().map(|(name, files)| Overlay { name, files });
    let read = parse::read_with(name, &files, overlay);
    let document = match read {
        Ok(document) => document,
        Err(report) => return report,
    };
    if first == "# vocabulary" {
        return check_vocabulary(lower_vocabulary(&document)).expect_err("an error").report;
    }
    support::check(&document, &wanted).map(|_| ()).expect_err("an error").report
}

fn names() -> Vec<String> {
    let entries = fs::read_dir(support::specs().join("invalid")).unwrap();
    let files = entries.map(Result::unwrap).filter(|entry| entry.path().is_file());
    let mut names: Vec<String> = files.map(|entry| entry.file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

#[test]
fn every_diagnostic_has_a_message() {
    for name in names() {
        let report = report(&name);
        let wanted: String = name
            .trim_end_matches(".yaml")
            .split('-')
            .flat_map(|word| {
                let (first, rest) = word.split_at(1);
                [first.to_uppercase(), rest.to_owned()]
            })
            .collect();
        let kinds: Vec<String> = report.diagnostics().map(|diagnostic| format!("{diagnostic:?}")).collect();
        let kinds: Vec<&str> = kinds.iter().map(|kind| kind.split([' ', '{']).next().unwrap_or_default()).collect();
        assert_eq!(kinds, [wanted.as_str()], "{name}");
        insta::assert_snapshot!(name.trim_end_matches(".yaml"), report.messages().join("\n\n"));
    }
}

#[test]
fn every_kind_of_diagnostic_has_a_document() {
    let source = include_str!("../src/diag/diagnostic.rs");
    let (_, variants) = source.split_once("pub enum Diagnostic {").unwrap();
    let (variants, _) = variants.split_once("\n}").unwrap();
    let starts = variants.lines().filter(|line| line.starts_with("    ") && !line.starts_with("     "));
    let kebab = |line: &str| {
        let name: String = line.trim().chars().take_while(|letter| letter.is_alphanumeric()).collect();
        let mut out = String::new();
        for letter in name.chars() {
            if letter.is_uppercase() && !out.is_empty() {
                out.push('-');
            }
            out.extend(letter.to_lowercase());
        }
        format!("{out}.yaml")
    };
    let wanted: BTreeSet<String> = starts.map(kebab).filter(|name| name != ".yaml").collect();
    assert!(wanted.len() > 30);
    assert_eq!(names().into_iter().collect::<BTreeSet<_>>(), wanted);
}

#[test]
fn a_requirement_that_is_no_mapping_never_opens_an_operation() {
    let text = "openapi: 3.1.0\ninfo: { title: T, version: '1' }\npaths:\n  /a:\n    get: { security: [key], responses: {} }\n";
    for text in [text.to_owned(), text.replace("[key]", "[null]"), text.replace("[key]", "key")] {
        let failed = support::check_text(&text, &Selection::default()).map(|_| ()).expect_err("an error");
        assert!(
            failed.report.diagnostics().all(|diagnostic| format!("{diagnostic:?}").starts_with("WrongKind")),
            "{text}"
        );
    }
}
