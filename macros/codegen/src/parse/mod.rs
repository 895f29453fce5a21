//! Text to located nodes.
//!
//! [`read`] loads a document and every file that it refers to. What it gives back is the document as written: nothing is
//! looked up yet, and unknown keys are left alone.

mod document;
mod error;
mod files;
mod forest;
mod json;
mod limits;
#[cfg(feature = "overlay")]
mod overlay;
mod pointer;
mod reference;
mod swagger;
#[cfg(feature = "overlay")]
mod target;
mod text;
mod yaml;

pub(crate) use document::is_token;
pub use document::{Document, Method, OperationNode};
pub use files::{Files, Overlay, Refused};
pub(crate) use forest::{ByNode, string};
pub use forest::{Forest, Kind, Node, NodeId};
pub use limits::FILE_LIMIT;
pub(crate) use pointer::{name_of_token, reference_token};
pub(crate) use text::find_byte;

#[cfg(not(feature = "overlay"))]
use crate::diag::Diagnostic;
use crate::diag::Report;

/// Reads a document and the files it refers to.
///
/// `name` is the path as the user wrote it; it is what messages show, and paths of further files are relative to it.
///
/// # Errors
/// Everything that is wrong with single nodes.
pub fn read(name: &str, files: &dyn Files) -> Result<Document, Report> {
    read_with(name, files, None)
}

/// Reads a document, with an overlay over it if there is one.
///
/// # Errors
/// Everything that is wrong with single nodes of both. An overlay without the feature `overlay` is refused.
pub fn read_with(name: &str, files: &dyn Files, overlay: Option<Overlay<'_>>) -> Result<Document, Report> {
    let (mut report, mut warnings) = (Report::default(), Report::default());
    let forest = reference::load_all(name, files, overlay, &mut report);
    let Some(mut forest) = forest.filter(|_| report.is_empty()) else { return Err(report) };
    if let Some(overlay) = overlay {
        apply(&mut forest, overlay, &mut report, &mut warnings);
        if !report.is_empty() {
            return Err(report);
        }
    }
    swagger::convert(&mut forest);
    Document::new(forest, warnings)
}

#[cfg(feature = "overlay")]
fn apply(forest: &mut Forest, overlay: Overlay<'_>, report: &mut Report, warnings: &mut Report) {
    overlay::apply(forest, overlay.name, report, warnings);
}

#[cfg(not(feature = "overlay"))]
fn apply(_: &mut Forest, _: Overlay<'_>, report: &mut Report, _: &mut Report) {
    report.add(Diagnostic::NotOverlay { why: "the feature `overlay` is off".to_owned() }, None);
}
