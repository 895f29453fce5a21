//! What a document says in a word that is not the standard's: nothing is passed over, and what may say who may call is an error.
#![allow(clippy::panic, clippy::unwrap_used, reason = "a test says what it expects by panicking")]

mod access;
mod objects;
mod schemes;
#[path = "../support/mod.rs"]
mod support;

use permitted_codegen::model::Selection;

pub(crate) const SCHEMES: &str =
    "components: { securitySchemes: { admin: { type: apiKey, in: header, name: X-Admin } } }\n";

/// A document that is open but for what it says with `root` and in its operation with `operation`.
pub(crate) fn document(root: &str, path: &str, operation: &str) -> String {
    format!(
        "openapi: 3.1.0\ninfo: {{ title: T, version: '1' }}\nsecurity: []\n{root}\n{SCHEMES}paths:\n  /a:\n    {path}\n    post: {{ \
         operationId: wipe, {operation} responses: {{ '200': {{ description: ok }} }} }}\n"
    )
}

pub(crate) fn kind(diagnostic: &dyn std::fmt::Debug) -> String {
    format!("{diagnostic:?}").split([' ', '{']).next().unwrap_or_default().to_owned()
}

/// The kinds of the errors, or of the warnings if there is no error.
pub(crate) fn said(text: &str) -> (bool, Vec<String>) {
    match support::check_text(text, &Selection::default()) {
        Ok(checked) => (false, checked.api().warnings.diagnostics().map(|one| kind(one)).collect()),
        Err(failed) => (true, failed.report.diagnostics().map(|one| kind(one)).collect()),
    }
}

#[track_caller]
pub(crate) fn is_error(text: &str, wanted: &str) {
    assert_eq!(said(text), (true, vec![wanted.to_owned()]), "{text}");
}

#[track_caller]
pub(crate) fn warns(text: &str, wanted: &str) {
    assert_eq!(said(text), (false, vec![wanted.to_owned()]), "{text}");
}

#[track_caller]
pub(crate) fn is_silent(text: &str) {
    assert_eq!(said(text), (false, Vec::new()), "{text}");
}
