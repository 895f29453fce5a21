//! How long and how deep a sample may be.

/// The longest sample that is made, in bytes; what is longer is left out.
pub(super) const LONGEST: usize = 64 * 1024;
/// The longest example of a whole response that is taken. Samples are part of every program that has the bindings.
pub(super) const LONGEST_EXAMPLE: usize = 2 * 1024;
/// The deepest.
pub(super) const DEEPEST: usize = 24;
