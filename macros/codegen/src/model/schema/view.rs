//! A schema with its `allOf` written out.

use std::rc::Rc;

use super::builder::{PART_LIMIT, TypeBuilder};
use super::keywords::{branches, says_something, shapes_by_itself};
use super::root::Root;
use crate::diag::Diagnostic;
use crate::model::few::FewOrMany;
use crate::parse::{Node, NodeId};

/// A node whose own keywords count.
#[derive(Clone)]
pub(super) struct SchemaPart<'f> {
    pub(super) node: Node<'f>,
    /// The name after which types in place that it describes are called.
    pub(super) context: Rc<str>,
    /// True if its `oneOf` and `anyOf` count too.
    pub(super) branches: bool,
}

/// A schema as all the nodes that describe it, what comes first in `allOf` first.
pub(super) struct View<'f> {
    pub(super) parts: Vec<SchemaPart<'f>>,
    /// All nodes on the way, references too.
    pub(super) seen: FewOrMany<NodeId, bool>,
    /// True if a branch of a union was taken, so that the way may lead back: a base class names its only child.
    through_union: bool,
}

enum Visit<'f> {
    Enter(Node<'f>, Rc<str>, bool),
    Leave(SchemaPart<'f>),
}

impl<'f> TypeBuilder<'f> {
    pub(super) fn view(&mut self, roots: &[Root], context: &str) -> View<'f> {
        let mut view = View { parts: Vec::new(), seen: FewOrMany::default(), through_union: false };
        let Some(forest) = self.root.map(Node::forest) else { return view };
        let context: Rc<str> = context.into();
        let enter = |root: &Root| Visit::Enter(forest.node(root.id), context.clone(), root.bare);
        let mut stack: Vec<Visit<'f>> = roots.iter().rev().map(enter).collect();
        while let Some(step) = stack.pop() {
            let (node, context, bare) = match step {
                Visit::Leave(part) => {
                    view.seen.insert(part.node.id(), true);
                    view.parts.push(part);
                    continue;
                }
                Visit::Enter(node, context, bare) => (node, context, bare),
            };
            match view.seen.get(&node.id()) {
                Some(false) if !view.through_union => {
                    self.note_once(node, Diagnostic::SelfInclusion { pointer: node.pointer() });
                    continue;
                }
                Some(_) => continue,
                None => {}
            }
            if !view.seen.is_empty() {
                self.parts_left = self.parts_left.saturating_sub(1);
            }
            // A type of half its parts would be wrong, so the document is refused.
            if self.parts_left == 0 {
                let root = self.root.unwrap_or(node);
                self.note_once(root, Diagnostic::Limit { what: "parts of schemas", limit: PART_LIMIT });
                break;
            }
            view.seen.insert(node.id(), bare);
            if bare {
                view.parts.push(SchemaPart { node, context, branches: false });
                continue;
            }
            stack.push(Visit::Leave(SchemaPart { node, context: context.clone(), branches: true }));
            view.through_union |= self.push_included(node, &context, &mut stack);
        }
        view
    }

    /// Pushes what a node includes: its `$ref`, its `allOf`, and the `oneOf` or `anyOf` that has one branch beside `null`.
    /// Returns true if the last was among them.
    fn push_included(&mut self, node: Node<'f>, context: &Rc<str>, stack: &mut Vec<Visit<'f>>) -> bool {
        let mut through_union = false;
        for key in ["anyOf", "oneOf"].iter().filter(|_| node.get("discriminator").is_none()) {
            if let Some([only]) = branches(node, key).as_deref() {
                stack.push(Visit::Enter(*only, context.clone(), false));
                through_union = true;
            }
        }
        let branches: Vec<Node<'f>> = node.get("allOf").into_iter().flat_map(Node::items).collect();
        stack.extend(branches.into_iter().rev().map(|branch| Visit::Enter(branch, context.clone(), false)));
        if node.text_at("$ref").is_some()
            && let Some(target) = self.resolve_schema(node)
        {
            let name: Rc<str> = self.name_of(target).into();
            stack.push(Visit::Enter(target, name, false));
        }
        through_union
    }

    /// The one schema that a node wraps without adding structure: `allOf: [X]`, `oneOf: [X, null]`.
    pub(super) fn wrapped(&self, node: Node<'f>) -> Option<Node<'f>> {
        if node.get("$ref").is_some() || shapes_by_itself(node) {
            return None;
        }
        let mut inner = None;
        for key in ["allOf", "oneOf", "anyOf"] {
            match (node.get(key), inner) {
                (None, _) => {}
                (Some(_), Some(_)) => return None,
                (Some(_), None) => {
                    let mut branches = branches(node, key)?;
                    if branches.len() > 1 && key == "allOf" {
                        branches.retain(|branch| says_something(*branch));
                    }
                    match branches.as_slice() {
                        [only] => inner = Some(*only),
                        _ => return None,
                    }
                }
            }
        }
        inner
    }

    /// The innermost of the nodes that a node wraps; none if it wraps nothing.
    pub(super) fn innermost(&self, node: Node<'f>) -> Option<Node<'f>> {
        // Each step goes down in the file.
        std::iter::successors(self.wrapped(node), |inner| self.wrapped(*inner)).last()
    }
}
