//! The schemas that include others: base classes and their children.

use std::collections::{HashMap, HashSet};

use super::keywords::has_structure;
use super::type_files::TypeFiles;
use crate::model::lookup::Lookup;
use crate::model::notes::Notes;
use crate::parse::{Node, NodeId};

/// The most descendants of a base class that become variants.
pub(super) const LARGEST: usize = 2_000;

/// The schemas of the document that include each schema.
#[derive(Debug, Default)]
pub(crate) struct BaseClasses {
    pub(super) children: HashMap<NodeId, Vec<NodeId>>,
    /// Schemas that include a base class, directly or through others.
    members: HashSet<NodeId>,
}

impl BaseClasses {
    /// Adds the schemas of a file.
    pub(super) fn add(
        &mut self,
        schemas: &[(&str, Node<'_>)],
        type_files: &TypeFiles,
        lookup: &mut Lookup,
        notes: &mut Notes,
    ) {
        for (_, node) in schemas {
            let own = Some(*node).filter(|node| has_structure(*node));
            let branches = node.get("allOf").into_iter().flat_map(Node::items).chain(own);
            for branch in branches.filter(|item| item.get("$ref").is_some()) {
                // Who includes a base class of a shared file is no business of its module.
                let parent = lookup.resolve_schema(branch, notes);
                if let Some(parent) =
                    parent.filter(|parent| type_files.of(*parent).is_none_or(|file| type_files.of(*node) == Some(file)))
                {
                    self.children.entry(parent.id()).or_default().push(node.id());
                }
            }
        }
        let bases = schemas.iter().filter(|(_, node)| is_base(*node)).map(|(_, node)| node.id());
        let mut open: Vec<NodeId> = bases.collect();
        while let Some(id) = open.pop() {
            for child in self.children.get(&id).into_iter().flatten() {
                if self.members.insert(*child) {
                    open.push(*child);
                }
            }
        }
    }

    /// Returns true if a schema includes a base class.
    pub(super) fn is_child(&self, node: Node<'_>) -> bool {
        self.members.contains(&node.id())
    }

    /// The schemas that include this one, the nearest first: all, or one more than may become variants.
    pub(super) fn descendants(&self, base: NodeId) -> Vec<NodeId> {
        let mut found = Vec::new();
        let mut seen = HashSet::from([base]);
        let mut at = base;
        let mut next = 0;
        loop {
            for child in self.children.get(&at).into_iter().flatten() {
                if found.len() <= LARGEST && seen.insert(*child) {
                    found.push(*child);
                }
            }
            match found.get(next) {
                Some(id) => at = *id,
                None => return found,
            }
            next += 1;
        }
    }
}

/// The property that a discriminator names; in Swagger 2.0 it is the name itself.
pub(super) fn tag_property(tag: Node<'_>) -> Option<&str> {
    tag.text().or_else(|| tag.text_at("propertyName"))
}

/// Returns true if a schema is a base class.
pub(super) fn is_base(node: Node<'_>) -> bool {
    node.get("discriminator").and_then(tag_property).is_some()
        && node.get("oneOf").is_none()
        && node.get("anyOf").is_none()
}
