//! Diagnostics about a document: the error or warning, its place, and what to write instead.

mod diagnostic;
mod escape;
mod location;
mod report;
mod suggest;

pub use diagnostic::Diagnostic;
pub use escape::{escape, is_invisible};
pub use location::{Location, SourceText};
pub use report::{Report, SHOWN};
pub use suggest::{is_within, nearest};
