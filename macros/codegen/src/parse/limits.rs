//! How much a document may be.

/// The most bytes that a file may have.
pub const FILE_LIMIT: usize = 32 * 1024 * 1024;
/// The most nodes that a document may have once aliases are expanded.
pub(super) const NODE_LIMIT: usize = 5_000_000;
/// The deepest that nodes may be nested.
pub(super) const DEPTH_LIMIT: usize = 128;
