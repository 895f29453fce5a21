//! The contract between values and JSON: each of these traits names the others.

mod budget;
mod fill;
mod model;
mod source;
mod typed;
mod union;
mod view;

pub use budget::Budget;
pub(super) use budget::size;
pub(super) use fill::{fill_from, read_fields};
pub use model::{Fields, Model};
pub use source::{Decode, Entries, Field, Items, Mismatch, Source};
pub(super) use source::{Reason, find};
pub use typed::Typed;
pub use union::{Choices, OneOf};
pub use view::{Encode, EntryView, ListView, MapView, View};
pub(super) use view::{each_field, repeated_field, tag_text, with_held};
