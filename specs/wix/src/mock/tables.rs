//! The tables of operations that a mock has.

use permitted::Operation;

/// Returns true if an operation of the tables has that verb and path.
pub(super) fn serves(tables: &[&'static [Operation]], verb: &str, path: &str) -> bool {
    tables.iter().copied().flatten().any(|operation| (operation.verb, operation.path) == (verb, path))
}
