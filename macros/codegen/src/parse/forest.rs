//! Located nodes of all files of a document, in one arena.

#[cfg(feature = "overlay")]
mod graft;
mod map;
mod text;

use std::rc::Rc;

use super::{DEPTH_LIMIT, NODE_LIMIT};
use crate::diag::{Location, Mistake, Source};

#[cfg(feature = "overlay")]
pub(super) use graft::Step;
pub(super) use map::{Key, Map};
pub(super) use text::Text;

/// A node's number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct NodeId(u32);

/// The trees of all files.
#[derive(Debug, Default)]
pub struct Forest {
    nodes: Vec<Entry>,
    /// Each file and the root of its tree, in the order of reading.
    files: Vec<(Rc<Source>, NodeId)>,
    /// Nodes as a reader without aliases would have them.
    expanded: usize,
    /// What stands for the first file's root, if that is written in an older version.
    converted: Option<NodeId>,
    /// The file whose references are those of the first, because its nodes are parts of it.
    overlay: Option<u32>,
    /// The file in which the last `$ref` was found that does not stay in its file.
    leads_out: Option<u32>,
}

#[derive(Debug)]
struct Entry {
    kind: Kind,
    file: u32,
    start: u32,
    end: u32,
    parent: Option<NodeId>,
    /// Which of its parent's children it is.
    place: u32,
    /// How many nodes it has with itself, aliases expanded.
    weight: u32,
    height: u32,
}

/// What a node is.
#[derive(Debug)]
pub enum Kind {
    /// `null`, and in YAML nothing at all.
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// A number, as it is written.
    Number(Text),
    /// A string.
    Text(Text),
    /// A list.
    List(Box<[NodeId]>),
    /// A mapping.
    Map(Map),
}

impl Forest {
    pub(super) fn next_file(&self) -> u32 {
        u32::try_from(self.files.len()).unwrap_or(u32::MAX)
    }

    /// Adds a node above nodes that are already there.
    pub(super) fn add(&mut self, kind: Kind, start: usize, end: usize) -> Result<NodeId, Box<Mistake>> {
        let id = NodeId(u32::try_from(self.nodes.len()).unwrap_or(u32::MAX));
        let (weight, height) = match &kind {
            Kind::List(items) => self.adopt(id, items.iter().copied()),
            Kind::Map(map) => {
                if map.entries.iter().any(|(key, value)| key.name.is("$ref") && self.is_elsewhere(*value)) {
                    self.leads_out = Some(self.next_file());
                }
                self.adopt(id, map.entries.iter().map(|(_, value)| *value))
            }
            _ => (1, 1),
        };
        if height as usize > DEPTH_LIMIT {
            return Err(Box::new(Mistake::Limit { what: "levels of nesting", limit: DEPTH_LIMIT }));
        }
        if weight as usize > NODE_LIMIT {
            return Err(Box::new(Mistake::Limit { what: "nodes", limit: NODE_LIMIT }));
        }
        let narrow = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
        let file = self.next_file();
        self.nodes.push(Entry {
            kind,
            file,
            start: narrow(start),
            end: narrow(end),
            parent: None,
            place: 0,
            weight,
            height,
        });
        Ok(id)
    }

    /// Says to nodes what they are in; the weight and height of that.
    fn adopt(&mut self, parent: NodeId, children: impl Iterator<Item = NodeId>) -> (u32, u32) {
        let (mut weight, mut height) = (1_u32, 1);
        for (place, child) in (0..).zip(children) {
            let Some(child) = self.nodes.get_mut(child.0 as usize) else { continue };
            weight = weight.saturating_add(child.weight);
            height = height.max(child.height + 1);
            if child.parent.is_none() {
                (child.parent, child.place) = (Some(parent), place);
            }
        }
        (weight, height)
    }

    fn is_elsewhere(&self, reference: NodeId) -> bool {
        self.node(reference).text().is_some_and(|reference| !reference.starts_with('#'))
    }

    /// Whether a `$ref` of the file that a node is in may name another file.
    pub(super) fn leads_out(&self, node: Node<'_>) -> bool {
        self.leads_out.is_some() && node.entry().map(|entry| entry.file) <= self.leads_out
    }

    /// Makes the node the root of the file that was being read.
    pub(super) fn finish(&mut self, source: Rc<Source>, root: NodeId) -> Result<(), Mistake> {
        self.expanded += self.nodes.get(root.0 as usize).map_or(0, |entry| entry.weight as usize);
        self.files.push((source, root));
        if self.expanded > NODE_LIMIT { Err(Mistake::Limit { what: "nodes", limit: NODE_LIMIT }) } else { Ok(()) }
    }

    /// The root of the first file.
    #[must_use]
    pub fn root(&self) -> Option<Node<'_>> {
        self.converted.or(self.files.first().map(|(_, root)| *root)).map(|root| self.node(root))
    }

    /// Adds a node that is written nowhere, in the place of one that is. Its children keep their own places.
    pub(super) fn derive(&mut self, kind: Kind, from: NodeId) -> NodeId {
        let id = NodeId(u32::try_from(self.nodes.len()).unwrap_or(u32::MAX));
        let (file, start, end, parent, place) = match self.nodes.get(from.0 as usize) {
            Some(entry) => (entry.file, entry.start, entry.end, entry.parent, entry.place),
            None => (0, 0, 0, None, 0),
        };
        self.nodes.push(Entry { kind, file, start, end, parent, place, weight: 1, height: 1 });
        id
    }

    /// The file that is read next is an overlay of the first.
    pub(super) fn expect_overlay(&mut self) {
        self.overlay = Some(self.next_file());
    }

    /// Puts a node in the place of the first file's root.
    pub(super) fn convert(&mut self, root: NodeId) {
        self.converted = Some(root);
    }

    /// The root of a file that was read by that name.
    #[must_use]
    pub fn file(&self, name: &str) -> Option<Node<'_>> {
        self.files.iter().find(|(source, _)| source.name == name).map(|(_, root)| self.node(*root))
    }

    /// The names of all files that were read.
    pub fn file_names(&self) -> impl Iterator<Item = &str> {
        self.files.iter().map(|(source, _)| source.name.as_str())
    }

    /// The node of that number.
    #[must_use]
    pub fn node(&self, id: NodeId) -> Node<'_> {
        Node { forest: self, id }
    }
}

/// A node in its forest.
#[derive(Clone, Copy)]
pub struct Node<'f> {
    forest: &'f Forest,
    id: NodeId,
}

impl<'f> Node<'f> {
    fn entry(self) -> Option<&'f Entry> {
        self.forest.nodes.get(self.id.0 as usize)
    }

    /// Its number.
    #[must_use]
    pub fn id(self) -> NodeId {
        self.id
    }

    /// The forest it stands in.
    #[must_use]
    pub fn forest(self) -> &'f Forest {
        self.forest
    }

    /// What it is.
    #[must_use]
    pub fn kind(self) -> &'f Kind {
        self.entry().map_or(&Kind::Null, |entry| &entry.kind)
    }

    /// What it is, in a word, for messages.
    #[must_use]
    pub fn kind_name(self) -> &'static str {
        match self.kind() {
            Kind::Null => "null",
            Kind::Bool(_) => "a boolean",
            Kind::Number(_) => "a number",
            Kind::Text(_) => "a string",
            Kind::List(_) => "a list",
            Kind::Map(_) => "a mapping",
        }
    }

    /// The value of a key, if it is a mapping that has it.
    #[must_use]
    pub fn get(self, name: &str) -> Option<Self> {
        match self.kind() {
            Kind::Map(map) => map.find(name).map(|(_, id)| self.forest.node(*id)),
            _ => None,
        }
    }

    /// The keys and values; nothing if it is no mapping.
    pub fn entries(self) -> impl Iterator<Item = (&'f str, Node<'f>)> {
        let entries: &[(Key, NodeId)] = match self.kind() {
            Kind::Map(map) => &map.entries,
            _ => &[],
        };
        entries.iter().map(move |(key, id)| (&*key.name, self.forest.node(*id)))
    }

    /// The elements; nothing if it is no list.
    pub fn items(self) -> impl Iterator<Item = Node<'f>> {
        let items: &[NodeId] = match self.kind() {
            Kind::List(items) => items,
            _ => &[],
        };
        items.iter().map(move |id| self.forest.node(*id))
    }

    /// The text, if it is a string.
    #[must_use]
    pub fn text(self) -> Option<&'f str> {
        match self.kind() {
            Kind::Text(text) => Some(text),
            _ => None,
        }
    }

    /// The text of the string at a key.
    #[must_use]
    pub fn text_at(self, name: &str) -> Option<&'f str> {
        self.get(name).and_then(Node::text)
    }

    /// Whether the key has the value `true`.
    #[must_use]
    pub fn is_set(self, name: &str) -> bool {
        self.get(name).is_some_and(|node| matches!(node.kind(), Kind::Bool(true)))
    }

    /// Whether it is a mapping.
    #[must_use]
    pub fn is_map(self) -> bool {
        matches!(self.kind(), Kind::Map(_))
    }

    /// Whether it is a list.
    #[must_use]
    pub fn is_list(self) -> bool {
        matches!(self.kind(), Kind::List(_))
    }

    /// The name of its file.
    #[must_use]
    pub fn file_name(self) -> &'f str {
        self.source().map_or("", |source| &source.name)
    }

    /// The name of the file that its references start from.
    pub(super) fn home(self) -> &'f str {
        let of_overlay = self.forest.overlay.is_some() && self.entry().map(|entry| entry.file) == self.forest.overlay;
        let first = self.forest.files.first().filter(|_| of_overlay);
        first.map_or_else(|| self.file_name(), |(source, _)| &source.name)
    }

    fn source(self) -> Option<&'f Rc<Source>> {
        let file = self.entry()?.file as usize;
        self.forest.files.get(file).map(|(source, _)| source)
    }

    /// Where it stands.
    #[must_use]
    pub fn location(self) -> Option<Location> {
        let entry = self.entry()?;
        Some(Location { source: self.source()?.clone(), start: entry.start, end: entry.end, pointer: self.pointer() })
    }

    /// Where the key stands that leads to this node, or the node itself if none does.
    #[must_use]
    pub fn key_location(self) -> Option<Location> {
        let mut location = self.location()?;
        if let Some(key) = self.key() {
            (location.start, location.end) = (key.start, key.end);
        }
        Some(location)
    }

    /// The key that leads to this node, if its parent is a mapping.
    #[must_use]
    pub fn name(self) -> Option<&'f str> {
        self.key().map(|key| &*key.name)
    }

    fn key(self) -> Option<&'f Key> {
        match self.parent()?.kind() {
            Kind::Map(map) => map.entries.get(self.entry()?.place as usize).map(|(key, _)| key),
            _ => None,
        }
    }

    /// The node around it.
    #[must_use]
    pub fn parent(self) -> Option<Self> {
        Some(self.forest.node(self.entry()?.parent?))
    }

    /// Its JSON pointer in its file.
    #[must_use]
    pub fn pointer(self) -> String {
        let mut steps = Vec::new();
        let mut node = self;
        while let Some(parent) = node.parent() {
            steps.push(match (parent.kind(), node.entry()) {
                (Kind::Map(_), _) => node.name().unwrap_or_default().replace('~', "~0").replace('/', "~1"),
                (Kind::List(_), Some(entry)) => entry.place.to_string(),
                _ => String::new(),
            });
            node = parent;
        }
        steps.iter().rev().flat_map(|step| ["/", step]).collect()
    }

    /// The node that a JSON pointer (RFC 6901) names, seen from this one.
    #[must_use]
    pub fn pointed(self, pointer: &str) -> Option<Self> {
        let mut node = self;
        for step in pointer.split('/').skip(1) {
            let step = step.replace("~1", "/").replace("~0", "~");
            node = match node.kind() {
                Kind::List(_) => node.items().nth(step.parse().ok()?)?,
                _ => node.get(&step)?,
            };
        }
        Some(node)
    }
}
