//! The types that wait to be made.

use super::builder::{Job, TypeBuilder};
use super::draft::{Built, Draft, Role, share_key};
use super::root::Root;
use super::view::View;
use crate::diag::Diagnostic;
use crate::model::shape::{NamedKind, Shape};
use crate::parse::Node;

/// The most types.
const TYPE_LIMIT: usize = 20_000;

impl<'f> TypeBuilder<'f> {
    /// Makes all types that are waiting, and those that they need.
    pub(crate) fn run(&mut self) {
        while let Some(job) = self.queue.pop_front() {
            if self.parts_left == 0 {
                return;
            }
            if self.entries.len() > TYPE_LIMIT {
                let diagnostic = Diagnostic::Limit { what: "types", limit: TYPE_LIMIT };
                self.notes.errors.add(diagnostic, self.root.and_then(Node::location));
                return;
            }
            let entry = self.entries.get(job.id.0);
            self.type_files.building = entry.and_then(|entry| entry.file);
            let name = entry.map(|entry| entry.rust.clone()).unwrap_or_default();
            let is_component = entry.is_some_and(|entry| entry.is_component);
            let mut built = self.build_job(&job, &name);
            // What equal types in place are is nobody's: a component that is one of them has a type of its own, and its name for it alone.
            if let Built::Shape(Shape::Named(id)) = &built
                && let Some(draft) = self.entries.get(id.0).map(|entry| &entry.draft).filter(|_| is_component)
                && self.shared.get(&share_key(draft)) == Some(id)
            {
                built = Built::Nominal(draft.clone());
            }
            if let Some(entry) = self.entries.get_mut(job.id.0) {
                entry.draft = match built {
                    Built::Shape(shape) => Draft::new(NamedKind::Alias(shape)),
                    Built::Nominal(draft) => draft,
                };
            }
        }
        self.type_files.building = None;
    }

    fn build_job(&mut self, job: &Job, name: &str) -> Built {
        let Some(forest) = self.root.map(Node::forest) else { return Built::Shape(Shape::Any) };
        if let [root] = job.roots.as_slice()
            && !root.bare
        {
            let node = forest.node(root.id);
            if !node.is_map() {
                return Built::Shape(self.lower(node, name).shape);
            }
            if job.role == Role::Whole {
                if let Some(built) = self.union_of_children(node, name) {
                    return built;
                }
                if !self.base_classes.is_child(node)
                    && let Some(inner) = self.innermost(node)
                {
                    if inner.text_at("$ref").is_some() || !inner.is_map() {
                        return Built::Shape(self.used(inner, name).shape);
                    }
                    // What stands in place in the type is the type, and has its name.
                    let view = self.view(&[Root::whole(inner)], name);
                    return self.build(&view, name);
                }
            }
        }
        let view = self.view(&job.roots, name);
        self.build(&view, name)
    }

    /// The type that a schema with its `allOf` written out becomes.
    pub(super) fn build(&mut self, view: &View<'f>, name: &str) -> Built {
        if let Some(built) = self.union(view, name) {
            return built;
        }
        if let Some(built) = self.values(view) {
            return built;
        }
        self.by_types(view, name)
    }
}
