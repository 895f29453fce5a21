//! A schema with its `allOf` written out.

use std::rc::Rc;

use super::{PART_LIMIT, TypeBuilder};
use crate::diag::Diagnostic;
use crate::model::few::FewOrMany;
use crate::parse::{Kind, Node, NodeId};

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
        if node.get("$ref").is_some() || STRUCTURE.iter().any(|key| has(node, key)) {
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

    pub(super) fn warn_once(&mut self, node: Node<'f>, diagnostic: Diagnostic) {
        if self.noted.insert(node.id()) {
            self.notes.warn(diagnostic, node);
        }
    }

    pub(super) fn note_once(&mut self, node: Node<'f>, diagnostic: Diagnostic) {
        if self.noted.insert(node.id()) {
            self.notes.error(diagnostic, node);
        }
    }
}

/// The branches of a union that are not `null`; none if the node has no such keyword.
pub(super) fn branches<'f>(node: Node<'f>, key: &str) -> Option<Vec<Node<'f>>> {
    let list = node.get(key).filter(|list| list.is_list())?;
    Some(list.items().filter(|branch| !is_null(*branch)).collect())
}

/// Keywords that shape a value by themselves.
const STRUCTURE: [&str; 11] = [
    "properties",
    "required",
    "additionalProperties",
    "patternProperties",
    "enum",
    "const",
    "items",
    "prefixItems",
    "discriminator",
    "unevaluatedProperties",
    "type",
];

/// Returns true if a reference has siblings that shape the value too. A `type` beside a reference only repeats what it leads to.
pub(crate) fn has_structure(node: Node<'_>) -> bool {
    // Most references stand alone, and need not be asked for each keyword.
    let mut entries = node.entries();
    let stands_alone = matches!((entries.next(), entries.next()), (Some(("$ref", _)), None));
    !stands_alone && siblings(node).next().is_some()
}

/// The keywords of a schema that shape its value beside its reference.
pub(crate) fn siblings<'f>(node: Node<'f>) -> impl Iterator<Item = &'static str> + use<'f> {
    let keywords = STRUCTURE.into_iter().filter(|key| *key != "type" && *key != "discriminator");
    keywords.chain(["allOf", "oneOf", "anyOf"]).filter(move |key| has(node, key))
}

fn has(node: Node<'_>, key: &str) -> bool {
    let Some(value) = node.get(key) else { return false };
    match value.kind() {
        Kind::List => value.items().next().is_some(),
        // `properties: {}` and `additionalProperties: true` say nothing.
        Kind::Map => value.entries().next().is_some() || key == "items",
        Kind::Bool(truth) => !truth,
        // Beside branches, `type: object` only says what they say.
        Kind::Text(text) => key != "type" || text != "object" || !has_branches(node),
        _ => true,
    }
}

fn has_branches(node: Node<'_>) -> bool {
    ["allOf", "oneOf", "anyOf"].iter().any(|key| node.get(key).is_some())
}

/// Returns true if a branch of `allOf` says more than words and `null`.
pub(super) fn says_something(node: Node<'_>) -> bool {
    node.get("$ref").is_some() || node.get("type").is_some() || has_structure(node)
}

/// Returns true if a branch is only `null`.
pub(super) fn is_null(node: Node<'_>) -> bool {
    let null_value = |value: Node<'_>| matches!(value.kind(), Kind::Null);
    let texts = |value: Node<'_>| value.text() == Some("null") || null_value(value);
    match (node.get("type"), node.get("enum"), node.get("const")) {
        (Some(kind), _, _) if kind.is_list() => kind.items().all(texts) && kind.items().next().is_some(),
        (Some(kind), _, _) if texts(kind) => true,
        (_, Some(values), _) if values.is_list() => values.items().all(null_value) && values.items().next().is_some(),
        (_, _, Some(value)) => null_value(value),
        _ => false,
    }
}
