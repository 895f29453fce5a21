//! Schemas to types.
//!
//! A schema in place is lowered at once, as deep as the file nests. What a `$ref` leads to gets a number, and waits in a
//! queue: no chain of references makes a deep stack, and types may contain each other. What is known only when all types
//! are there (boxes, unions of texts, aliases of aliases) is left to [`finish`](super::finish).

mod called;
mod draft;
mod inherit;
mod listed;
mod nullable;
mod object;
mod shared;
mod single;
mod union;
mod values;
mod view;

use std::collections::{HashMap, HashSet, VecDeque};

use draft::share_key;
pub(crate) use draft::{Built, Direction, Draft, Entry, Role, TagDraft, Use};
pub(crate) use inherit::Families;
pub(crate) use shared::Home;
use shared::Homes;
pub(crate) use view::Root;
use view::View;
pub(crate) use view::{has_structure, siblings};

use super::names::NameSet;
use super::notes::place;
use super::{Lookup, NamedKind, Notes, Shape, TypeId, docs};
use crate::diag::Diagnostic;
use crate::parse::{ByNode, Kind, Node, NodeId};

/// The most parts that all schemas may include from others, once `allOf` is written out.
const PART_LIMIT: usize = 100_000;
/// The most types.
const TYPE_LIMIT: usize = 20_000;
/// The most levels of schemas in place that are lowered at once; what is deeper waits in the queue.
const DEPTH: usize = 48;

struct Job {
    id: TypeId,
    roots: Vec<Root>,
    role: Role,
}

/// All types of a document, while they are made.
pub(crate) struct TypeBuilder<'f> {
    pub(crate) lookup: Lookup,
    pub(crate) notes: Notes,
    pub(crate) entries: Vec<Entry>,
    pub(crate) name_set: NameSet,
    /// True if structs keep what the document does not name.
    pub(crate) keeps_unknown: bool,
    /// The formats that the program has a type for.
    pub(crate) formats: Vec<String>,
    /// The names of `components.schemas`, all of them, so that a name does not depend on what is asked for.
    component_names: ByNode<String>,
    families: Families,
    homes: Homes,
    ids: HashMap<(Vec<Root>, Role), TypeId>,
    uses: ByNode<Use>,
    nullables: ByNode<bool>,
    /// Types of schemas in place, so that equal ones are one.
    shared: HashMap<Draft, TypeId>,
    queue: VecDeque<Job>,
    root: Option<Node<'f>>,
    depth: usize,
    parts_left: usize,
    noted: HashSet<NodeId>,
}

impl<'f> TypeBuilder<'f> {
    /// No types yet.
    pub(crate) fn new(root: Option<Node<'f>>, notes: Notes) -> Self {
        Self {
            lookup: Lookup::default(),
            notes,
            entries: Vec::new(),
            name_set: NameSet::default(),
            keeps_unknown: true,
            formats: Vec::new(),
            component_names: ByNode::default(),
            families: Families::default(),
            homes: Homes::default(),
            ids: HashMap::new(),
            uses: ByNode::default(),
            nullables: ByNode::default(),
            shared: HashMap::new(),
            queue: VecDeque::new(),
            root,
            depth: 0,
            parts_left: PART_LIMIT,
            noted: HashSet::new(),
        }
    }

    /// Names for all schemas that the document names.
    pub(crate) fn declare(&mut self, reserved: &[String]) {
        let mut name_set = NameSet::default();
        reserved.iter().for_each(|name| name_set.reserve(name));
        self.name_all(self.root, &mut name_set);
        self.name_set = name_set;
    }

    fn name_all(&mut self, root: Option<Node<'f>>, name_set: &mut NameSet) {
        let schemas = schemas_of(root);
        let notes = &mut self.notes;
        let mut first: HashMap<String, Node<'f>> = HashMap::new();
        // A schema whose name is a Rust name already keeps it, whatever others become.
        let (exact, others): (Vec<_>, Vec<_>) =
            schemas.iter().partition(|(name, _)| super::names::pascal(name) == *name);
        for (name, node) in exact.into_iter().chain(others) {
            let wanted = super::names::pascal(name);
            let rust = name_set.pascal(name);
            match first.get(&wanted) {
                Some(other) if rust != wanted => {
                    let one = other.name().unwrap_or_default().to_owned();
                    let diagnostic = Diagnostic::SameName { one, other: (*name).to_owned(), rust: rust.clone() };
                    notes.warnings.add(diagnostic, node.key_location());
                }
                _ => {
                    first.insert(wanted, node);
                }
            }
            self.homes.name(node, &rust);
            self.component_names.insert(node.id(), rust);
        }
        self.families.add(&schemas, &self.homes, &mut self.lookup, notes);
    }

    /// The node itself, or where its `$ref` ends.
    pub(crate) fn resolve(&mut self, node: Node<'f>) -> Option<Node<'f>> {
        self.lookup.resolve(node, &mut self.notes)
    }

    /// The same of a schema.
    pub(crate) fn resolve_schema(&mut self, node: Node<'f>) -> Option<Node<'f>> {
        self.lookup.resolve_schema(node, &mut self.notes)
    }

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

    fn lower(&mut self, node: Node<'f>, context: &str) -> Use {
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
        if node.text_at("$ref").is_some() && !view::has_structure(node) {
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
        let contradicts = single::types_of(&view).is_some_and(|types| types.is_empty());
        if contradicts {
            self.warn_once(node, Diagnostic::Contradiction { types: single::all_types(&view) });
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
        let (rust, home) = match self.component_names.get(at.id()).filter(|_| is_component) {
            Some(name) => (name.clone(), self.homes.of(at)),
            None => self.named(&key.0, role, at, name),
        };
        // An alias of any JSON stands in until the type is made.
        let draft = Draft::new(NamedKind::Alias(Shape::Any));
        let alone = role == Role::Whole && key.0 == [Root::whole(at)];
        let (docs, declared_at) = (docs::of_schema(at), place(at));
        let id = self.push(Entry { rust, docs, declared_at, schema: at.id(), alone, is_component, home, draft });
        self.queue.push_back(Job { id, roots: key.0.clone(), role });
        self.ids.insert(key, id);
        id
    }

    fn push(&mut self, entry: Entry) -> TypeId {
        let id = TypeId(self.entries.len());
        self.entries.push(entry);
        id
    }

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
            self.homes.building = entry.and_then(|entry| entry.home);
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
        self.homes.building = None;
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
                if let Some(built) = self.family_union(node, name) {
                    return built;
                }
                if !self.families.is_child(node)
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
                if self.home_of(&roots, at).is_some() {
                    let (rust, home) = self.named(&roots, Role::Whole, at, context);
                    let (docs, declared_at) = (docs::of_schema(at), place(at));
                    let entry =
                        Entry { rust, docs, declared_at, schema: at.id(), alone, is_component: false, home, draft };
                    return Shape::Named(self.push(entry));
                }
                let key = share_key(&draft);
                if let Some(id) = self.shared.get(&key) {
                    return Shape::Named(*id);
                }
                let rust = self.name_set.pascal(context);
                let (docs, declared_at) = (docs::of_schema(at), place(at));
                let id = self.push(Entry {
                    rust,
                    docs,
                    declared_at,
                    schema: at.id(),
                    alone,
                    is_component: false,
                    home: None,
                    draft,
                });
                self.shared.insert(key, id);
                Shape::Named(id)
            }
        }
    }

    fn build(&mut self, view: &View<'f>, name: &str) -> Built {
        if let Some(built) = self.union(view, name) {
            return built;
        }
        if let Some(built) = self.values(view) {
            return built;
        }
        self.by_types(view, name)
    }
}

/// The schemas that a file names.
fn schemas_of(root: Option<Node<'_>>) -> Vec<(&str, Node<'_>)> {
    root.and_then(|root| root.get("components")?.get("schemas")).into_iter().flat_map(Node::entries).collect()
}
