//! One document through the pipeline, in a process of its own.

use std::fs;
use std::path::Path;
use std::process::ExitCode;

use permitted_tests::bindings::bindings;
use serde_json::{Value, json};

use crate::usage::Usage;

/// The first argument of this process.
pub(crate) const ARGUMENT: &str = "--pipeline";

/// Writes the bindings of a document into a file, and how that went on standard output.
pub(crate) fn run(document: &Path, tokens: &Path) -> ExitCode {
    let mut result = match bindings(document) {
        Ok(made) => match fs::write(tokens, &made.text) {
            Ok(()) => json!({ "warnings": made.checked.api().warnings.diagnostics().count() }),
            Err(error) => {
                eprintln!("cannot write `{}`: {error}", tokens.display());
                return ExitCode::FAILURE;
            }
        },
        Err(refused) => json!({ "refused": refused.reason, "no_document": refused.no_document }),
    };
    if let Value::Object(result) = &mut result {
        result.insert("usage".to_owned(), Usage::own().to_text().into());
    }
    println!("{result}");
    ExitCode::SUCCESS
}
