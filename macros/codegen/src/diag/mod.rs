//! What is wrong with a document, where, and what to write instead.

mod diagnostic;
mod escape;
mod location;
mod report;
mod suggest;

pub use diagnostic::Diagnostic;
pub use escape::{escape, is_invisible};
pub use location::{Location, Source};
pub use report::{Report, SHOWN};
pub use suggest::{distance, nearest};
