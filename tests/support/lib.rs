//! Shared by the tests.
#![forbid(unsafe_code)]

pub mod bindings;
pub mod folder;
pub mod scratch;
pub mod soak;
pub mod usage;

/// The README's examples compile.
#[doc = include_str!("../../README.md")]
#[cfg(doctest)]
pub struct Readme;
