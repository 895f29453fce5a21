//! Base classes: a schema with a `discriminator` and no branches, which others include by `allOf`.

use std::collections::{HashMap, HashSet};

use super::{Built, Homes, Role, Root, TypeBuilder, has_structure};
use crate::diag::Diagnostic;
use crate::model::names::NameSet;
use crate::model::{Lookup, Notes, Shape};
use crate::parse::{Node, NodeId};

/// The most descendants of a base class that become variants.
const LARGEST: usize = 2_000;

/// The schemas of the document that include each schema.
#[derive(Debug, Default)]
pub(crate) struct Families {
    children: HashMap<NodeId, Vec<NodeId>>,
    /// Schemas that include a base class, directly or through others.
    members: HashSet<NodeId>,
}

impl Families {
    /// Adds the schemas of a file.
    pub(super) fn add(&mut self, schemas: &[(&str, Node<'_>)], homes: &Homes, lookup: &mut Lookup, notes: &mut Notes) {
        let families = self;
        for (_, node) in schemas {
            let own = Some(*node).filter(|node| has_structure(*node));
            let branches = node.get("allOf").into_iter().flat_map(Node::items).chain(own);
            for branch in branches.filter(|item| item.get("$ref").is_some()) {
                // Who includes a base class of a shared file is no business of its module.
                let parent = lookup.resolve_schema(branch, notes);
                if let Some(parent) =
                    parent.filter(|parent| homes.of(*parent).is_none_or(|home| homes.of(*node) == Some(home)))
                {
                    families.children.entry(parent.id()).or_default().push(node.id());
                }
            }
        }
        let bases = schemas.iter().filter(|(_, node)| is_base(*node)).map(|(_, node)| node.id());
        let mut open: Vec<NodeId> = bases.collect();
        while let Some(id) = open.pop() {
            for child in families.children.get(&id).into_iter().flatten() {
                if families.members.insert(*child) {
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
    fn descendants(&self, base: NodeId) -> Vec<NodeId> {
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

fn is_base(node: Node<'_>) -> bool {
    node.get("discriminator").and_then(tag_property).is_some()
        && node.get("oneOf").is_none()
        && node.get("anyOf").is_none()
}

impl<'f> TypeBuilder<'f> {
    /// A base class, where it is used and not included: one of its children, or itself.
    pub(super) fn family_union(&mut self, base: Node<'f>, name: &str) -> Option<Built> {
        if !is_base(base) {
            return None;
        }
        let mut descendants = self.families.descendants(base.id());
        if descendants.is_empty() {
            return None;
        }
        if descendants.len() > LARGEST {
            // The others are read as any JSON, as children are that the document does not have.
            descendants.truncate(LARGEST);
            self.notes.warn(Diagnostic::Limit { what: "children of a base class", limit: LARGEST }, base);
        }
        let mut variants = Vec::new();
        let mut name_set = NameSet::default();
        for id in descendants {
            let child = base.forest().node(id);
            let child_name = self.name_of(child);
            let shape = if is_base(child) && self.families.children.contains_key(&id) {
                self.base_type(child, &child_name)
            } else {
                self.refer(child)
            };
            variants.push((name_set.pascal(&child_name), shape, child));
        }
        let own = self.base_type(base, name);
        variants.push((name_set.pascal(name), own, base));
        Some(self.union_of(variants, Some(base), name_set))
    }

    fn base_type(&mut self, base: Node<'f>, name: &str) -> Shape {
        Shape::Named(self.queued(vec![Root::whole(base)], Role::Base, base, &format!("{name}Base")))
    }
}
