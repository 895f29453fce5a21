//! The state of the walk over what the wanted operations reach.

use std::collections::HashSet;

use super::table::Object;
use crate::diag::Diagnostic;
use crate::model::foreign::has_vocabulary;
use crate::model::notes::Notes;
use crate::parse::{ByNode, Kind, Node, NodeId};

/// A walk: what it knows of the document, what it has seen, and what is still open.
pub(super) struct Walk<'f, 'n> {
    pub(super) notes: &'n mut Notes,
    pub(super) is_swagger: bool,
    /// Of Swagger 2.0: the media types of bodies, where an operation lists none.
    pub(super) consumes: Option<Node<'f>>,
    /// True if a schema may have keywords beside its `$ref`.
    pub(super) joins_references: bool,
    /// True if the document names identities of its own, so that our extensions in it are ours.
    pub(super) has_vocabulary: bool,
    /// The names of the schemes that the document describes.
    schemes: HashSet<&'f str>,
    /// The names of the tags that say who may call.
    pub(super) tags_that_say: HashSet<&'f str>,
    /// The objects that were looked at, each with the kind that it was read as.
    seen: ByNode<*const Object>,
    /// Those that were read as another kind too: a parameter of Swagger 2.0 is a schema.
    seen_again: HashSet<(NodeId, *const Object)>,
    /// Extensions whose names are nothing like ours: documents have few names, many times each.
    pub(super) unlike_ours: HashSet<&'f str>,
    /// The references that were followed, each from its file.
    pub(super) followed: HashSet<(u32, &'f str, *const Object)>,
    /// The components that are none.
    no_components: HashSet<NodeId>,
    pub(super) open: Vec<(Node<'f>, &'static Object)>,
}

impl<'f, 'n> Walk<'f, 'n> {
    /// Nothing is walked yet.
    pub(super) fn new(root: Node<'f>, notes: &'n mut Notes) -> Self {
        let is_swagger = root.get("swagger").is_some();
        let has_vocabulary = has_vocabulary(root);
        let joins_references =
            !is_swagger && !root.text_at("openapi").is_some_and(|version| version.starts_with("3.0"));
        let schemes = match root.get("components") {
            _ if is_swagger => root.get("securityDefinitions"),
            components => components.and_then(|components| components.get("securitySchemes")),
        };
        let tags = root.get("tags").into_iter().flat_map(Node::items);
        let tags_that_say = tags.filter(|tag| tag.get("x-identities").is_some());
        Self {
            notes,
            is_swagger,
            consumes: root.get("consumes"),
            joins_references,
            has_vocabulary,
            schemes: schemes.into_iter().flat_map(Node::entries).map(|(name, _)| name).collect(),
            tags_that_say: tags_that_say.filter_map(|tag| tag.text_at("name")).collect(),
            seen: ByNode::default(),
            seen_again: HashSet::new(),
            unlike_ours: HashSet::new(),
            followed: HashSet::new(),
            no_components: HashSet::new(),
            open: Vec::new(),
        }
    }

    pub(super) fn is_scheme(&self, name: &str) -> bool {
        self.schemes.contains(name)
    }

    /// Returns true if an object was not read as of that kind before.
    pub(super) fn is_new(&mut self, node: NodeId, object: *const Object) -> bool {
        match self.seen.get(node) {
            None => self.seen.insert(node, object),
            Some(known) if std::ptr::eq(*known, object) => return false,
            Some(_) => return self.seen_again.insert((node, object)),
        }
        true
    }

    /// Says of a component that it is none: below a name without anything, or where the indentation is wrong.
    pub(super) fn component(&mut self, node: Node<'f>, is_schema: bool) {
        let is_one = node.is_map() || (is_schema && matches!(node.kind(), Kind::Bool(_)));
        if !is_one && self.no_components.insert(node.id()) {
            let what = format!("what stands at `{}`", node.pointer());
            self.add(Diagnostic::WrongKind { what, expected: "a mapping", found: node.kind_name() }, node, false);
        }
    }

    pub(super) fn add(&mut self, diagnostic: Diagnostic, at: Node<'f>, is_error: bool) {
        let report = if is_error { &mut self.notes.errors } else { &mut self.notes.warnings };
        report.add(diagnostic, at.key_location());
    }
}
