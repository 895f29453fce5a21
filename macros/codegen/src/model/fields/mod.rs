//! Fields that an object of OpenAPI does not have, and values that a field cannot have.
//!
//! A reader that skips what it does not know reads `secuirty` as nothing, and the operation as open. So every object has its table of
//! fields ([`openapi`], [`swagger`], [`schema`]), and the walk goes over what the wanted operations reach. What may say who may call
//! is an error; the rest has one reasonable reading, which is that it is not there, and is a warning.

mod access;
mod openapi;
mod parameter;
mod reach;
mod schema;
pub(super) mod scheme;
mod swagger;
mod table;
mod value;
mod walk;

use super::notes::Notes;
use super::outline::Outline;
use super::select::Selection;
use crate::parse::Document;
use reach::{Wanted, check_fields};

/// Checks the security schemes of a document, as it is written.
pub(crate) fn check_schemes(document: &Document, notes: &mut Notes) {
    if let Some(written) = document.forest().written_root() {
        scheme::check_schemes(written, notes);
    }
}

/// Checks the fields of a document, as it is written, as far as the selected operations reach.
pub(super) fn check_selected(document: &Document, outlines: &[Outline<'_>], selection: &Selection, notes: &mut Notes) {
    let some = || Wanted::Some(outlines.iter().map(|one| (one.path, one.verb)).collect());
    let wanted = if selection.is_all() { Wanted::All } else { some() };
    if let Some(written) = document.forest().written_root() {
        check_fields(written, &wanted, notes);
    }
}
