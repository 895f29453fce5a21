//! What the tests share.
#![forbid(unsafe_code)]

pub mod petstore;
pub mod usage;

/// The README's examples compile.
#[doc = include_str!("../../README.md")]
#[cfg(doctest)]
pub struct Readme;
