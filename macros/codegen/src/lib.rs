//! The pipeline behind `permitted`: from an OpenAPI document to Rust tokens.
//!
//! [`diag`] ← [`parse`] ← [`model`] ← [`check`] ← [`emit`]: each stage knows the ones before it and none after it, and is
//! called once, with the value that the one before it hands over. [`bindings`], [`types`] and [`vocabulary`] run all of them.
//!
//! 1. [`parse`] turns text into located nodes. What it refuses is wrong in one node.
//! 2. [`model`] turns nodes into what is to be generated: calls, types, identities as written.
//! 3. [`check`] compares nodes with each other and makes the table *operation × identity*.
//! 4. [`emit`] writes tokens. It takes only what [`check`] has passed, and cannot fail.
//!
//! Every stage collects diagnostics in a [`diag::Report`] and goes on, so that one run shows all of them.
#![forbid(unsafe_code)]

pub mod diag;
pub mod disk;
pub mod parse;

pub mod model;

pub mod check;

pub mod emit;

use proc_macro2::{Span, TokenStream};

use check::{Api, Checked, Failed, Fallback};
use diag::Report;
use emit::Module;
use model::Selection;
use parse::{Files, Overlay};

/// A document and how its files are read.
#[derive(Clone, Copy)]
pub struct Source<'a> {
    /// The path as the user wrote it.
    pub name: &'a str,
    /// Reads it and what it refers to.
    pub files: &'a dyn Files,
    /// The overlay that changes it first.
    pub overlay: Option<Overlay<'a>>,
}

/// The items of a module of bindings, and what is said about its document.
#[derive(Debug, Default)]
pub struct Bindings {
    /// The items. Where there are errors, they only keep the calls of the user's program from failing too.
    pub items: TokenStream,
    /// The errors of the document.
    pub errors: Report,
    /// The warnings: breaches of the standard that have one reasonable reading.
    pub warnings: Report,
    /// The names of the files that were read.
    pub files: Vec<String>,
}

/// Makes the types of all schemas that a document names, for a module that several documents share.
#[must_use]
pub fn types(source: Source<'_>, selection: &Selection, module: &Module) -> Bindings {
    let selection = Selection { types_only: true, ..selection.clone() };
    generated(source, &selection, &|checked| emit::types(checked, module), &|_| TokenStream::new())
}

/// Makes the bindings of a document, or of the part of it that is selected: each stage once, from text to tokens.
#[must_use]
pub fn bindings(source: Source<'_>, selection: &Selection, module: &Module) -> Bindings {
    generated(source, selection, &|checked| emit::api(checked, module), &|fallback| emit::fallback(fallback, module))
}

/// Makes the identities and permissions of a file that holds only these, for a module that several documents share. The compiler shows
/// `at` for the bound of a function.
#[must_use]
pub fn vocabulary(source: Source<'_>, at: Span) -> Bindings {
    let document = match parse::read_with(source.name, source.files, source.overlay) {
        Ok(document) => document,
        Err(errors) => return Bindings { errors, ..Bindings::default() },
    };
    match check::check_vocabulary(model::lower_vocabulary(&document)) {
        Ok(checked) => {
            let files = checked.vocabulary().files.clone();
            Bindings { items: emit::vocabulary(&checked, at), files, ..Bindings::default() }
        }
        Err(failed) => {
            let items = emit::vocabulary_fallback(&failed, at);
            Bindings { items, errors: failed.report, ..Bindings::default() }
        }
    }
}

#[allow(clippy::result_large_err, reason = "there is one such error a run")]
fn generated(
    source: Source<'_>,
    selection: &Selection,
    emit: &dyn Fn(&Checked) -> TokenStream,
    fall_back: &dyn Fn(Option<&Fallback>) -> TokenStream,
) -> Bindings {
    let checked =
        parse::read_with(source.name, source.files, source.overlay).map_err(Failed::from).and_then(|document| {
            let model = model::lower(&document, selection)?;
            check::check(model)
        });
    match checked {
        Ok(checked) => {
            let items = emit(&checked);
            let Api { files, warnings, .. } = checked.into_api();
            Bindings { items, files, warnings, errors: Report::default() }
        }
        Err(Failed { report: errors, fallback }) => {
            let items = fall_back(fallback.as_ref());
            let files = fallback.map(|fallback| fallback.into_api().files).unwrap_or_default();
            Bindings { items, files, warnings: Report::default(), errors }
        }
    }
}
