//! Schemas to types.
//!
//! A schema in place is lowered at once, as deep as the file nests. What a `$ref` leads to gets a number, and waits in a
//! queue: no chain of references makes a deep stack, and types may contain each other. What is known only when all types
//! are there (boxes, unions of texts, aliases of aliases) is left to [`finish`](super::finish).

mod base_classes;
mod builder;
mod called;
mod declared;
mod draft;
mod in_place;
mod inherit;
mod keywords;
mod listed;
mod nullable;
mod object;
mod root;
mod shared;
mod single;
mod type_files;
mod union;
mod values;
mod view;
mod waiting;

pub(crate) use builder::TypeBuilder;
pub(crate) use draft::{Direction, Entry, TagDraft};
pub(crate) use keywords::{has_structure, siblings};
pub(crate) use type_files::TypeFile;
