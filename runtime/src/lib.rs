//! (docs come from the README)
#![forbid(unsafe_code)]
pub mod json;
