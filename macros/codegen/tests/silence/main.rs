//! What of a document was passed over in silence once: each is said now, at its line.
#![allow(
    clippy::panic,
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test says what it expects by panicking"
)]

mod documents;
mod lines;
mod parts;
mod references;
#[path = "../support/mod.rs"]
mod support;
mod unsendable;
