//! The nodes that types are made from.

use crate::parse::{Node, NodeId};

/// A node that a type is made from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) struct Root {
    pub(crate) id: NodeId,
    /// True if only the node's own keywords count: not its `$ref`, `allOf`, `oneOf` and `anyOf`.
    pub(crate) bare: bool,
}

impl Root {
    pub(crate) fn whole(node: Node<'_>) -> Self {
        Self { id: node.id(), bare: false }
    }

    pub(crate) fn bare(node: Node<'_>) -> Self {
        Self { id: node.id(), bare: true }
    }
}
