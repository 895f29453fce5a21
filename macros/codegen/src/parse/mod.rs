//! Text to located nodes.
//!
//! [`read`] loads a document and every file that it refers to. What it gives back is the document as written: nothing is
//! looked up yet, and unknown keys are left alone.

mod document;
mod files;
mod forest;
mod json;
mod reference;
mod swagger;
mod text;
mod yaml;

pub use document::{Document, Method, OperationNode};
pub use files::{Files, Refused};
pub use forest::{Forest, Kind, Node, NodeId};

use crate::diag::Report;

/// The most bytes that a file may have.
pub const FILE_LIMIT: usize = 32 * 1024 * 1024;
/// The most nodes that a document may have once aliases are expanded.
pub(crate) const NODE_LIMIT: usize = 5_000_000;
/// The deepest that nodes may be nested.
pub(crate) const DEPTH_LIMIT: usize = 128;

/// Reads a document and the files it refers to.
///
/// `name` is the path as the user wrote it; it is what messages show, and paths of further files are relative to it.
///
/// # Errors
/// Everything that is wrong with single nodes.
pub fn read(name: &str, files: &dyn Files) -> Result<Document, Report> {
    let mut report = Report::default();
    let forest = reference::load_all(name, files, &mut report);
    match forest.filter(|_| report.is_empty()) {
        Some(mut forest) => {
            swagger::convert(&mut forest);
            Document::new(forest)
        }
        None => Err(report),
    }
}
