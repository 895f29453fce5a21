//! The diagnostics of one run.

use crate::diag::{Diagnostic, Location, Report};
use crate::parse::Node;

/// Mistakes and warnings of one run.
#[derive(Debug, Default)]
pub(crate) struct Notes {
    /// What has no reading.
    pub(crate) errors: Report,
    /// What breaks the standard but has one reasonable reading.
    pub(crate) warnings: Report,
}

impl Notes {
    /// Adds what has no reading.
    pub(crate) fn error(&mut self, diagnostic: Diagnostic, at: Node<'_>) {
        self.errors.add(diagnostic, at.location());
    }

    /// Adds what has one reasonable reading.
    pub(crate) fn warn(&mut self, diagnostic: Diagnostic, at: Node<'_>) {
        self.warnings.add(diagnostic, at.location());
    }

    /// Says that a node is of the wrong kind.
    pub(crate) fn wrong_kind(&mut self, what: &str, expected: &'static str, at: Node<'_>) {
        self.error(Diagnostic::WrongKind { what: what.to_owned(), expected, found: at.kind_name() }, at);
    }
}

/// Where a node's key stands; every node that is read from a file has a place.
pub(crate) fn place(node: Node<'_>) -> Location {
    node.key_location().unwrap_or_else(Location::nowhere)
}
