//! Types of small documents, as a program uses them.
#![allow(missing_docs, unreachable_pub, clippy::unwrap_used, clippy::indexing_slicing)]

mod hygiene;
mod overlay;
