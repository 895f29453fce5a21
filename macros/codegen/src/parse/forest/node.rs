//! Nodes, as everything else sees them.

use std::hash::{DefaultHasher, Hash, Hasher};
use std::rc::Rc;

use super::{Content, Entry, Forest, Key, NodeId};
use crate::diag::{Location, SourceText};
use crate::parse::pointer::{name_of_token, reference_token};

/// A node in its forest.
#[derive(Clone, Copy)]
pub struct Node<'f> {
    forest: &'f Forest,
    id: NodeId,
}

/// The kind of a node, with its value.
#[derive(Debug, Clone, Copy)]
pub enum Kind<'f> {
    /// `null`, and in YAML nothing at all.
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// A number, as it is written.
    Number(&'f str),
    /// A string.
    Text(&'f str),
    /// A list.
    List,
    /// A mapping.
    Map,
}

impl<'f> Node<'f> {
    pub(super) fn new(forest: &'f Forest, id: NodeId) -> Self {
        Self { forest, id }
    }

    pub(super) fn entry(self) -> Option<&'f Entry> {
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

    /// Its kind, with its value.
    #[must_use]
    pub fn kind(self) -> Kind<'f> {
        let Some(entry) = self.entry() else { return Kind::Null };
        match entry.content {
            Content::Null => Kind::Null,
            Content::Bool(truth) => Kind::Bool(truth),
            Content::Number(text) => Kind::Number(self.forest.text(entry.file, text)),
            Content::Text(text) => Kind::Text(self.forest.text(entry.file, text)),
            Content::List(_) => Kind::List,
            Content::Map(_) => Kind::Map,
        }
    }

    /// Its kind in a word, for messages.
    #[must_use]
    pub fn kind_name(self) -> &'static str {
        match self.kind() {
            Kind::Null => "null",
            Kind::Bool(_) => "a boolean",
            Kind::Number(_) => "a number",
            Kind::Text(_) => "a string",
            Kind::List => "a list",
            Kind::Map => "a mapping",
        }
    }

    /// The value of a key, if it is a mapping that has it.
    #[must_use]
    pub fn get(self, name: &str) -> Option<Self> {
        let entry = self.entry()?;
        match entry.content {
            Content::Map(range) => self.forest.find(entry.file, range, name).map(|id| self.forest.node(id)),
            _ => None,
        }
    }

    /// The keys and values; nothing if it is no mapping.
    pub fn entries(self) -> impl Iterator<Item = (&'f str, Node<'f>)> {
        let file = self.entry().map_or(0, |entry| entry.file);
        let name = move |key: &Key| self.forest.text(file, key.name);
        self.keys().iter().map(move |(key, id)| (name(key), self.forest.node(*id)))
    }

    pub(in crate::parse) fn keys(self) -> &'f [(Key, NodeId)] {
        match self.entry() {
            Some(Entry { content: Content::Map(range), .. }) => range.of(&self.forest.entries),
            _ => &[],
        }
    }

    /// The elements; nothing if it is no list.
    pub fn items(self) -> impl Iterator<Item = Node<'f>> {
        let items: &[NodeId] = match self.entry() {
            Some(Entry { content: Content::List(range), .. }) => range.of(&self.forest.items),
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

    /// Returns true if the key has the value `true`.
    #[must_use]
    pub fn is_set(self, name: &str) -> bool {
        self.get(name).is_some_and(|node| matches!(node.kind(), Kind::Bool(true)))
    }

    /// Returns true if it is a mapping.
    #[must_use]
    pub fn is_map(self) -> bool {
        matches!(self.kind(), Kind::Map)
    }

    /// Returns true if it is a list.
    #[must_use]
    pub fn is_list(self) -> bool {
        matches!(self.kind(), Kind::List)
    }

    /// The number of its file, in the order of reading.
    pub(crate) fn file_number(self) -> u32 {
        self.entry().map_or(0, |entry| entry.file)
    }

    /// The name of its file.
    #[must_use]
    pub fn file_name(self) -> &'f str {
        self.source().map_or("", |source| &source.name)
    }

    /// The name of the file that its references start from.
    pub(in crate::parse) fn base_file(self) -> &'f str {
        let first = self.forest.files.first().filter(|_| self.is_of_overlay());
        first.map_or_else(|| self.file_name(), |(source, _)| &source.name)
    }

    /// Returns true if the overlay of the document has it.
    pub(crate) fn is_of_overlay(self) -> bool {
        self.forest.overlay.is_some() && self.entry().map(|entry| entry.file) == self.forest.overlay
    }

    fn source(self) -> Option<&'f Rc<SourceText>> {
        let file = self.entry()?.file as usize;
        self.forest.files.get(file).map(|(source, _)| source)
    }

    /// A number for the text of its file, to compare within one build.
    #[must_use]
    pub fn text_number(self) -> u64 {
        let mut hasher = DefaultHasher::new();
        self.source().map_or("", |source| &source.text).hash(&mut hasher);
        hasher.finish()
    }

    /// Its place in its file.
    #[must_use]
    pub fn location(self) -> Option<Location> {
        let entry = self.entry()?;
        Some(Location {
            source: self.source()?.clone(),
            start: entry.start,
            end: entry.end,
            pointer: self.pointer_of(shown),
        })
    }

    /// The place of the key that leads to this node, or of the node itself if none does.
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
        let file = self.parent()?.entry()?.file;
        self.key().map(|key| self.forest.text(file, key.name))
    }

    fn key(self) -> Option<&'f Key> {
        self.parent()?.keys().get(self.entry()?.place as usize).map(|(key, _)| key)
    }

    /// The node around it.
    #[must_use]
    pub fn parent(self) -> Option<Self> {
        Some(self.forest.node(self.entry()?.parent?))
    }

    /// Its JSON pointer in its file.
    #[must_use]
    pub fn pointer(self) -> String {
        self.pointer_of(|name| name)
    }

    fn pointer_of(self, shown: impl Fn(&str) -> &str) -> String {
        let mut steps = Vec::new();
        let mut node = self;
        while let Some(parent) = node.parent() {
            steps.push(node);
            node = parent;
        }
        let mut out = String::new();
        for step in steps.into_iter().rev() {
            out.push('/');
            match (step.name().map(&shown), step.entry()) {
                (Some(name), _) => out.push_str(&reference_token(name)),
                (None, Some(entry)) => out.push_str(&entry.place.to_string()),
                (None, None) => {}
            }
        }
        out
    }

    /// The node that a JSON pointer (RFC 6901) names, seen from this one.
    #[must_use]
    pub fn pointed(self, pointer: &str) -> Option<Self> {
        let mut node = self;
        for step in pointer.split('/').skip(1) {
            let step = name_of_token(step);
            node = match node.kind() {
                Kind::List => node.items().nth(step.parse().ok()?)?,
                _ => node.get(&step)?,
            };
        }
        Some(node)
    }
}

/// A name as a place shows it, cut: many nodes may stand below one whose name is as long as the document.
fn shown(name: &str) -> &str {
    if name.len() <= LONGEST {
        return name;
    }
    let end = name.char_indices().nth(LONGEST).map_or(name.len(), |(end, _)| end);
    name.get(..end).unwrap_or(name)
}

/// The most characters of a name in a place.
const LONGEST: usize = 300;
