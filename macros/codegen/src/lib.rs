//! The pipeline behind `permitted`: from an OpenAPI document to Rust tokens.
//!
//! [`diag`] ← [`parse`] ← [`model`] ← [`check`] ← [`emit`]: each stage knows the ones before it and none after it.
//!
//! 1. [`parse`] turns text into located nodes. What it refuses is wrong in one node.
//! 2. [`model`] turns nodes into what is to be generated: operations, identities as written, types.
//! 3. [`check`] compares nodes with each other and makes the table *operation × identity*.
//! 4. [`emit`] writes tokens. It takes only what [`check`] has passed, and cannot fail.
//!
//! Every stage collects diagnostics in a [`diag::Report`] and goes on, so that one run shows all of them.
#![forbid(unsafe_code)]

pub mod diag;
pub mod disk;
pub mod parse;

pub mod model;

pub mod check;

pub mod emit;
