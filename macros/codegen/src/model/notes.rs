//! The diagnostics of one run.

use crate::diag::{Diagnostic, Location, Report};
use crate::parse::Node;

/// The errors and warnings of one run.
#[derive(Debug, Default)]
pub(crate) struct Notes {
    /// The errors: parts of the document that have no reading.
    pub(crate) errors: Report,
    /// The warnings: breaches of the standard that have one reasonable reading.
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

/// The place of a node's key; every node that is read from a file has one.
pub(crate) fn place(node: Node<'_>) -> Location {
    node.key_location().unwrap_or_else(Location::nowhere)
}
