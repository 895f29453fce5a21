//! Schemas that permit `null`, in all the ways to say so.

use super::builder::TypeBuilder;
use super::keywords::{is_null, says_something};
use crate::parse::{Kind, Node};

/// The most references and branches that are looked through for a `null`.
const DEPTH: usize = 24;

impl<'f> TypeBuilder<'f> {
    /// `nullable` or `x-nullable: true`, `null` among the types, values or branches, or a reference to such a schema.
    pub(super) fn is_nullable(&mut self, node: Node<'f>) -> bool {
        self.nullable_within(node, DEPTH)
    }

    fn nullable_within(&mut self, node: Node<'f>, depth: usize) -> bool {
        if let Some(known) = self.nullables.get(node.id()) {
            return *known;
        }
        if depth == 0 {
            return false;
        }
        // A schema that leads back to itself is not nullable by that.
        self.nullables.insert(node.id(), false);
        let nullable = says_nullable(node) || self.inherits_null(node, depth - 1);
        self.nullables.insert(node.id(), nullable);
        nullable
    }

    fn inherits_null(&mut self, node: Node<'f>, depth: usize) -> bool {
        if let Some(reference) = node.text_at("$ref") {
            // One step, because `nullable` may stand beside the next reference as well.
            return node.follow(reference).is_ok_and(|target| self.nullable_within(target, depth));
        }
        if let Some(list) = node.get("allOf") {
            // A branch of words alone permits whatever the others do.
            let (branches, words): (Vec<Node<'f>>, Vec<Node<'f>>) = list.items().partition(|one| says_something(*one));
            // `{ nullable: true }` alone is meant for the others.
            if words.into_iter().any(says_nullable) {
                return true;
            }
            return !branches.is_empty() && branches.into_iter().all(|branch| self.nullable_within(branch, depth));
        }
        let branches: Vec<Node<'f>> =
            ["oneOf", "anyOf"].iter().filter_map(|key| node.get(key)).flat_map(Node::items).collect();
        branches.into_iter().any(|branch| self.nullable_within(branch, depth))
    }
}

fn says_nullable(node: Node<'_>) -> bool {
    let null = |value: Node<'_>| matches!(value.kind(), Kind::Null);
    node.is_set("nullable")
        || node.is_set("x-nullable")
        || is_null(node)
        || node.get("type").into_iter().flat_map(Node::items).any(|kind| kind.text() == Some("null") || null(kind))
        || node.get("enum").into_iter().flat_map(Node::items).any(null)
        || ["oneOf", "anyOf"].iter().filter_map(|key| node.get(key)).flat_map(Node::items).any(is_null)
}
