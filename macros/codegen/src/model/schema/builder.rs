//! All types of a document, while they are made.

use std::collections::{HashMap, HashSet, VecDeque};

use super::base_classes::BaseClasses;
use super::draft::{Draft, Entry, Role, Use};
use super::root::Root;
use super::type_files::TypeFiles;
use crate::diag::Diagnostic;
use crate::model::lookup::Lookup;
use crate::model::names::NameSet;
use crate::model::notes::Notes;
use crate::model::shape::TypeId;
use crate::parse::{ByNode, Node, NodeId};

/// The most parts that all schemas may include from others, once `allOf` is written out.
pub(super) const PART_LIMIT: usize = 100_000;

/// A type that waits to be made.
pub(super) struct Job {
    pub(super) id: TypeId,
    pub(super) roots: Vec<Root>,
    pub(super) role: Role,
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
    pub(super) component_names: ByNode<String>,
    pub(super) base_classes: BaseClasses,
    pub(super) type_files: TypeFiles,
    pub(super) ids: HashMap<(Vec<Root>, Role), TypeId>,
    pub(super) uses: ByNode<Use>,
    pub(super) nullables: ByNode<bool>,
    /// Types of schemas in place, so that equal ones are one.
    pub(super) shared: HashMap<Draft, TypeId>,
    pub(super) queue: VecDeque<Job>,
    pub(super) root: Option<Node<'f>>,
    pub(super) depth: usize,
    pub(super) parts_left: usize,
    pub(super) noted: HashSet<NodeId>,
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
            base_classes: BaseClasses::default(),
            type_files: TypeFiles::default(),
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

    /// The node itself, or where its `$ref` ends.
    pub(crate) fn resolve(&mut self, node: Node<'f>) -> Option<Node<'f>> {
        self.lookup.resolve(node, &mut self.notes)
    }

    /// The same of a schema.
    pub(crate) fn resolve_schema(&mut self, node: Node<'f>) -> Option<Node<'f>> {
        self.lookup.resolve_schema(node, &mut self.notes)
    }

    /// Adds a type, finished or not.
    pub(super) fn push(&mut self, entry: Entry) -> TypeId {
        let id = TypeId(self.entries.len());
        self.entries.push(entry);
        id
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
