//! Located nodes of all files of a document, in one arena.
//!
//! Nodes, children, keys and texts stand in a few long lists each, and a node is a handful of numbers: a large document has
//! hundreds of thousands of them, and `only(..)` needs few.

mod by_node;
#[cfg(feature = "overlay")]
mod graft;
mod map;
mod node;
mod text;
mod written;

use std::rc::Rc;

use super::limits::{DEPTH_LIMIT, FILE_LIMIT, NODE_LIMIT};
use crate::diag::{Diagnostic, SourceText};

pub(crate) use by_node::ByNode;
#[cfg(feature = "overlay")]
pub(super) use graft::PathElement;
pub(super) use map::Key;
pub use node::{Kind, Node};
pub(super) use text::Text;
pub(crate) use written::string;

/// A node's number. What is in a node has lower numbers than the node.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct NodeId(u32);

/// The trees of all files.
#[derive(Debug, Default)]
pub struct Forest {
    nodes: Vec<Entry>,
    /// The elements of all lists.
    items: Vec<NodeId>,
    /// The entries of all mappings.
    entries: Vec<(Key, NodeId)>,
    /// The places of the entries of large mappings, sorted by their keys.
    sorted: Vec<u32>,
    /// The start of each large mapping in `entries`, and in `sorted`; in ascending order.
    large: Vec<(u32, u32)>,
    /// Texts that are written otherwise than they read, one after another.
    copies: String,
    /// Each file and the root of its tree, in the order of reading.
    files: Vec<(Rc<SourceText>, NodeId)>,
    /// The size of the first nodes; of all once somebody asked.
    sizes: Vec<Size>,
    /// Nodes as a reader without aliases would have them.
    expanded: usize,
    /// The node that stands for the first file's root, if that is written in an older version.
    converted: Option<NodeId>,
    /// The root of the first file before its overlay changed it.
    before_overlay: Option<NodeId>,
    /// The file whose references are those of the first, because its nodes are parts of it.
    overlay: Option<u32>,
    /// The file in which the last `$ref` was found that does not stay in its file.
    leads_out: Option<u32>,
}

#[derive(Debug, Clone, Copy)]
struct Entry {
    content: Content,
    file: u32,
    start: u32,
    end: u32,
    parent: Option<NodeId>,
    /// Its index among its parent's children.
    place: u32,
}

/// The content of a node.
#[derive(Debug, Clone, Copy)]
pub(super) enum Content {
    Null,
    Bool(bool),
    /// As it is written.
    Number(Text),
    Text(Text),
    List(Range),
    Map(Range),
}

/// A range of a list of the forest.
#[derive(Debug, Clone, Copy)]
pub(super) struct Range {
    start: u32,
    count: u32,
}

impl Range {
    fn of<T>(self, list: &[T]) -> &[T] {
        let start = self.start as usize;
        list.get(start..start + self.count as usize).unwrap_or_default()
    }

    /// Puts elements at the end of a list.
    fn push<T: Copy>(list: &mut Vec<T>, elements: &[T]) -> Self {
        let start = narrow(list.len());
        list.extend_from_slice(elements);
        Self { start, count: narrow(elements.len()) }
    }
}

/// The number of nodes in a node with itself, aliases expanded, and the number of levels.
#[derive(Debug, Clone, Copy)]
struct Size {
    weight: u32,
    height: u32,
}

/// A place in a file or a list: neither a file nor a document may be so large that it has no number.
pub(super) fn narrow(at: usize) -> u32 {
    const { assert!(FILE_LIMIT < u32::MAX as usize) };
    const { assert!(NODE_LIMIT < u32::MAX as usize) };
    at as u32
}

impl Forest {
    /// Starts to read a file: nodes that are added from here on are written in it.
    pub(super) fn begin(&mut self, source: &Rc<SourceText>) {
        self.files.push((source.clone(), NodeId(narrow(self.nodes.len()))));
    }

    /// Makes room for the nodes of a file of that many bytes. Growing by and by would copy them again and again.
    pub(super) fn expect(&mut self, bytes: usize) {
        // What real documents have: a node in 30 to 60 bytes, and about as many entries.
        self.nodes.reserve(bytes / 40);
        self.entries.reserve(bytes / 50);
    }

    fn last_file(&self) -> u32 {
        narrow(self.files.len().saturating_sub(1))
    }

    /// A list of nodes that are there.
    pub(super) fn list(&mut self, items: &[NodeId]) -> Content {
        Content::List(Range::push(&mut self.items, items))
    }

    /// Adds a node above nodes that are already there.
    pub(super) fn add(&mut self, content: Content, start: usize, end: usize) -> Result<NodeId, Box<Diagnostic>> {
        if self.nodes.len() >= NODE_LIMIT {
            return Err(Box::new(Diagnostic::Limit { what: "nodes", limit: NODE_LIMIT }));
        }
        let id = NodeId(narrow(self.nodes.len()));
        match content {
            Content::List(range) => {
                let (mut place, mut rest) = (0, range.of(&self.items));
                while let [child, after @ ..] = rest {
                    adopt(&mut self.nodes, id, *child, place);
                    (place, rest) = (place + 1, after);
                }
            }
            Content::Map(range) => {
                let (mut place, mut rest) = (0, range.of(&self.entries));
                while let [(key, child), after @ ..] = rest {
                    adopt(&mut self.nodes, id, *child, place);
                    if key.name.len() == "$ref".len() && self.leads_elsewhere(key, *child) {
                        self.leads_out = Some(self.last_file());
                    }
                    (place, rest) = (place + 1, after);
                }
            }
            _ => {}
        }
        let (file, start, end) = (self.last_file(), narrow(start), narrow(end));
        self.nodes.push(Entry { content, file, start, end, parent: None, place: 0 });
        Ok(id)
    }

    fn leads_elsewhere(&self, key: &Key, reference: NodeId) -> bool {
        self.text(self.last_file(), key.name) == "$ref"
            && self.node(reference).text().is_some_and(|reference| !reference.starts_with('#'))
    }

    /// Returns true if a `$ref` of the file that a node is in may name another file.
    pub(super) fn leads_out(&self, node: Node<'_>) -> bool {
        self.leads_out.is_some() && node.entry().map(|entry| entry.file) <= self.leads_out
    }

    /// Makes the node the root of the file that was being read.
    pub(super) fn finish(&mut self, root: NodeId) -> Result<(), Diagnostic> {
        let before = self.nodes.len();
        let Some((_, slot)) = self.files.last_mut() else { return Ok(()) };
        let first = std::mem::replace(slot, root);
        // Only aliases make a tree have more nodes than are written.
        let written = before.saturating_sub(first.0 as usize);
        self.expanded += self.sizes.get(root.0 as usize).map_or(written, |size| size.weight as usize);
        if self.expanded > NODE_LIMIT { Err(Diagnostic::Limit { what: "nodes", limit: NODE_LIMIT }) } else { Ok(()) }
    }

    /// Refuses nodes that have too many others in them, or too deep, because of aliases; with the place of the first.
    pub(super) fn check_sizes(&mut self) -> Result<(), (Diagnostic, usize, usize)> {
        let before = self.sizes.len();
        self.weigh();
        for (entry, size) in self.nodes.iter().zip(&self.sizes).skip(before) {
            let diagnostic = if size.height as usize > DEPTH_LIMIT {
                Diagnostic::Limit { what: "levels of nesting", limit: DEPTH_LIMIT }
            } else if size.weight as usize > NODE_LIMIT {
                Diagnostic::Limit { what: "nodes", limit: NODE_LIMIT }
            } else {
                continue;
            };
            return Err((diagnostic, entry.start as usize, entry.end as usize));
        }
        Ok(())
    }

    /// Finds out the sizes of all nodes that have none yet.
    fn weigh(&mut self) {
        for entry in self.nodes.iter().skip(self.sizes.len()) {
            let mut size = Size { weight: 1, height: 1 };
            let mut contain = |child: &NodeId| {
                // A child has a lower number, so its size is there.
                if let Some(child) = self.sizes.get(child.0 as usize) {
                    size.weight = size.weight.saturating_add(child.weight);
                    size.height = size.height.max(child.height.saturating_add(1));
                }
            };
            match entry.content {
                Content::List(range) => range.of(&self.items).iter().for_each(contain),
                Content::Map(range) => range.of(&self.entries).iter().for_each(|(_, child)| contain(child)),
                _ => {}
            }
            self.sizes.push(size);
        }
    }

    /// The root of the first file.
    #[must_use]
    pub fn root(&self) -> Option<Node<'_>> {
        self.converted.or(self.files.first().map(|(_, root)| *root)).map(|root| self.node(root))
    }

    /// The root of the first file as it is written: that of Swagger 2.0 is not converted.
    #[must_use]
    pub fn written_root(&self) -> Option<Node<'_>> {
        self.files.first().map(|(_, root)| self.node(*root))
    }

    /// The root of the first file before its overlay changed it; none without an overlay.
    #[must_use]
    pub fn root_before_overlay(&self) -> Option<Node<'_>> {
        self.before_overlay.map(|root| self.node(root))
    }

    /// Adds a node that is written nowhere, in the place of one that is. Its children keep their own places.
    pub(super) fn derive(&mut self, content: Content, from: NodeId) -> NodeId {
        let id = NodeId(narrow(self.nodes.len()));
        let nowhere = Entry { content, file: 0, start: 0, end: 0, parent: None, place: 0 };
        let entry = self.nodes.get(from.0 as usize).map_or(nowhere, |entry| Entry { content, ..*entry });
        self.nodes.push(entry);
        id
    }

    /// The file that is read next is an overlay of the first.
    pub(super) fn expect_overlay(&mut self) {
        self.overlay = Some(narrow(self.files.len()));
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

    /// All nodes of all files.
    pub(crate) fn all(&self) -> impl Iterator<Item = Node<'_>> {
        (0..self.nodes.len()).map(|number| self.node(NodeId(narrow(number))))
    }

    /// The node of that number.
    #[must_use]
    pub fn node(&self, id: NodeId) -> Node<'_> {
        Node::new(self, id)
    }
}

/// Says to a node what it is in. One that an alias puts elsewhere too stays where it is written.
fn adopt(nodes: &mut [Entry], parent: NodeId, child: NodeId, place: u32) {
    if let Some(child) = nodes.get_mut(child.0 as usize)
        && child.parent.is_none()
    {
        (child.parent, child.place) = (Some(parent), place);
    }
}
