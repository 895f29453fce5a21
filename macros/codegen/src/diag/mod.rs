//! What is wrong with a document, where, and what to write instead.

mod escape;
mod location;
mod mistake;
mod report;
mod suggest;

pub use escape::{escape, is_invisible};
pub use location::{Location, Source};
pub use mistake::Mistake;
pub use report::{Report, SHOWN};
pub use suggest::nearest;
