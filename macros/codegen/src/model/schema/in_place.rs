//! Schemas where they are used: what is described in place is lowered at once, what a `$ref` leads to waits.

use super::builder::{Job, TypeBuilder};
use super::draft::{Built, Draft, Entry, Role, Use, share_key};
use super::keywords::has_structure;
use super::root::Root;
use super::single::{all_types, types_of};
use crate::diag::Diagnostic;
use crate::model::docs::of_schema;
use crate::model::notes::place;
use crate::model::shape::{NamedKind, Shape, TypeId};
use crate::parse::{Kind, Node};

/// The most levels of schemas in place that are lowered at once; what is deeper waits in the queue.
const DEPTH: usize = 48;

impl<'f> TypeBuilder<'f> {
    /// The use of a schema at a place that is called `context`, if it needs a name.
    pub(crate) fn used(&mut self, node: Node<'f>, context: &str) -> Use {
        if let Some(known) = self.uses.get(node.id()) {
            return known.clone();
        }
        let mut used = self.lower(node, context);
        used.nullable &= used.shape != Shape::Any;
        self.uses.insert(node.id(), used.clone());
        used
    }

    /// The use of a schema that was not used before.
    pub(super) fn lower(&mut self, node: Node<'f>, context: &str) -> Use {
        if let Kind::Bool(_) = node.kind() {
            return Use::any();
        }
        if !node.is_map() {
            let found = node.kind_name();
            self.notes.warn(Diagnostic::WrongKind { what: "a schema".into(), expected: "a mapping", found }, node);
            return Use::any();
        }
        let nullable = self.is_nullable(node);
        if let Some(id) = self.ids.get(&(vec![Root::whole(node)], Role::Whole)) {
            return Use { shape: Shape::Named(*id), nullable };
        }
        if node.text_at("$ref").is_some() && !has_structure(node) {
            if node.get("type").is_some() && self.contradicts(node) {
                return Use::any();
            }
            return match self.resolve_schema(node) {
                Some(target) if target.is_map() => Use { shape: self.refer(target), nullable },
                _ => Use::any(),
            };
        }
        if let Some(inner) = self.wrapped(node) {
            return Use { shape: self.used(inner, context).shape, nullable };
        }
        Use { shape: self.in_place(vec![Root::whole(node)], node, context), nullable }
    }

    /// Returns true if no value is of the type beside a reference and of that which the reference leads to; with a warning.
    fn contradicts(&mut self, node: Node<'f>) -> bool {
        let view = self.view(&[Root::whole(node)], "");
        let contradicts = types_of(&view).is_some_and(|types| types.is_empty());
        if contradicts {
            self.warn_once(node, Diagnostic::Contradiction { types: all_types(&view) });
        }
        contradicts
    }

    /// The shape of a reference to a schema.
    pub(crate) fn refer(&mut self, target: Node<'f>) -> Shape {
        if let Some(known) = self.uses.get(target.id())
            && !self.component_names.contains(target.id())
        {
            return known.shape.clone();
        }
        let name = self.name_of(target);
        Shape::Named(self.queued(vec![Root::whole(target)], Role::Whole, target, &name))
    }

    /// The type of some roots; a new one waits to be made.
    pub(crate) fn queued(&mut self, roots: Vec<Root>, role: Role, at: Node<'f>, name: &str) -> TypeId {
        let key = (roots, role);
        if let Some(id) = self.ids.get(&key) {
            return *id;
        }
        let is_component = role == Role::Whole && key.0.len() == 1 && self.component_names.contains(at.id());
        let (rust, file) = match self.component_names.get(at.id()).filter(|_| is_component) {
            Some(name) => (name.clone(), self.type_files.of(at)),
            None => self.named(&key.0, role, at, name),
        };
        // An alias of any JSON stands in until the type is made.
        let draft = Draft::new(NamedKind::Alias(Shape::Any));
        let alone = role == Role::Whole && key.0 == [Root::whole(at)];
        let (docs, declared_at) = (of_schema(at), place(at));
        let id = self.push(Entry { rust, docs, declared_at, schema: at.id(), alone, is_component, file, draft });
        self.queue.push_back(Job { id, roots: key.0.clone(), role });
        self.ids.insert(key, id);
        id
    }

    /// A schema that is described in place: equal ones become one type.
    pub(crate) fn in_place(&mut self, roots: Vec<Root>, at: Node<'f>, context: &str) -> Shape {
        if self.depth >= DEPTH {
            return Shape::Named(self.queued(roots, Role::Whole, at, context));
        }
        self.depth += 1;
        let alone = roots == [Root::whole(at)];
        let view = self.view(&roots, context);
        let built = self.build(&view, context);
        self.depth -= 1;
        match built {
            Built::Shape(shape) => shape,
            Built::Nominal(draft) => {
                // Which of equal ones comes first depends on the document, so those of shared files are types of their own.
                if self.file_of(&roots, at).is_some() {
                    let (rust, file) = self.named(&roots, Role::Whole, at, context);
                    let (docs, declared_at) = (of_schema(at), place(at));
                    let entry =
                        Entry { rust, docs, declared_at, schema: at.id(), alone, is_component: false, file, draft };
                    return Shape::Named(self.push(entry));
                }
                let key = share_key(&draft);
                if let Some(id) = self.shared.get(&key) {
                    return Shape::Named(*id);
                }
                let rust = self.name_set.pascal(context);
                let (docs, declared_at) = (of_schema(at), place(at));
                let id = self.push(Entry {
                    rust,
                    docs,
                    declared_at,
                    schema: at.id(),
                    alone,
                    is_component: false,
                    file: None,
                    draft,
                });
                self.shared.insert(key, id);
                Shape::Named(id)
            }
        }
    }
}
