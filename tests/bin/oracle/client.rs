//! Who calls, as a type of Rust and as the rules see it.

use std::collections::BTreeSet;

/// A client's identity.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Client {
    /// `Anonymous`.
    Nobody,
    /// An identity of the document, and what was granted to its credential. Without a set, the default.
    One(String, Option<BTreeSet<String>>),
    /// `Either<A, B>`.
    Either(Box<Self>, Box<Self>),
    /// `Both<A, B>`.
    Both(Box<Self>, Box<Self>),
}

impl Client {
    pub(crate) fn either(self, other: Self) -> Self {
        Self::Either(Box::new(self), Box::new(other))
    }

    pub(crate) fn both(self, other: Self) -> Self {
        Self::Both(Box::new(self), Box::new(other))
    }
}
