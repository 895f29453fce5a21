//! The recordings of the JavaScript SDK, through the generated bindings and the real strategies.
//!
//! The recordings are independent of the table that client and mock share. Where the SDK is wrong, the test asserts the
//! better behaviour and says so.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, deprecated)]

mod apps;
mod keys;
#[allow(dead_code, reason = "`recorded` needs less and more")]
mod replay;
mod visitors;
