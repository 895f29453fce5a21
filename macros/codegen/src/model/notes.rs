//! What is found on the way: mistakes, and what only breaks the standard.

use crate::diag::{Location, Mistake, Report};
use crate::parse::Node;

/// Mistakes and warnings of one run.
#[derive(Debug, Default)]
pub(crate) struct Notes {
    /// What has no reading.
    pub(crate) mistakes: Report,
    /// What breaks the standard but has one reasonable reading.
    pub(crate) warnings: Report,
}

impl Notes {
    /// Adds what has no reading.
    pub(crate) fn mistake(&mut self, mistake: Mistake, at: Node<'_>) {
        self.mistakes.add(mistake, at.location());
    }

    /// Adds what has one reasonable reading.
    pub(crate) fn warn(&mut self, mistake: Mistake, at: Node<'_>) {
        self.warnings.add(mistake, at.location());
    }

    /// Says that a node is of the wrong kind.
    pub(crate) fn wrong_kind(&mut self, what: &str, expected: &'static str, at: Node<'_>) {
        self.mistake(Mistake::WrongKind { what: what.to_owned(), expected, found: at.kind_name() }, at);
    }
}

/// Where a node's key stands; every node that is read from a file has a place.
pub(crate) fn place(node: Node<'_>) -> Location {
    node.key_location().unwrap_or_else(Location::nowhere)
}
