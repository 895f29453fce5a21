//! Base classes: a schema with a `discriminator` and no branches, which others include by `allOf`.

use super::base_classes::{LARGEST, is_base};
use super::builder::TypeBuilder;
use super::draft::{Built, Role};
use super::root::Root;
use crate::diag::Diagnostic;
use crate::model::names::NameSet;
use crate::model::shape::Shape;
use crate::parse::Node;

impl<'f> TypeBuilder<'f> {
    /// A base class, where it is used and not included: one of its children, or itself.
    pub(super) fn union_of_children(&mut self, base: Node<'f>, name: &str) -> Option<Built> {
        if !is_base(base) {
            return None;
        }
        let mut descendants = self.base_classes.descendants(base.id());
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
            let shape = if is_base(child) && self.base_classes.children.contains_key(&id) {
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
