//! Types of small documents, as a program uses them.
#![allow(missing_docs, unreachable_pub, deprecated, clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

mod compatible;
mod formats;
mod hygiene;
mod idempotent;
mod making;
mod other_crate;
mod overlay;
mod pages;
mod round;
mod samples;
mod shared;
mod shared_schemes;
mod siblings;
mod unknown;
