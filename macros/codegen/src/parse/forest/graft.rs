//! Trees with other parts, for overlays.
//!
//! A node never changes: what is above a change is made anew, in the place of the file that the old one has. So each node
//! keeps the place where it is written, and a node may be part of several trees.

use super::{Content, Forest, Key, NodeId, Size};
use crate::diag::Diagnostic;
use crate::parse::limits::DEPTH_LIMIT;

/// The most nodes that an overlay may add. A few actions that copy could fill every memory.
const GRAFT_LIMIT: usize = 500_000;

/// An element of a normalized path (RFC 9535 §2.7): it leads from a node to one of its children.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(in crate::parse) enum PathElement {
    Name(String),
    Index(usize),
}

impl PathElement {
    pub(in crate::parse) fn is_key(&self, name: &str) -> bool {
        matches!(self, Self::Name(key) if key == name)
    }
}

/// Two nodes that cannot become one: the second, and what the first is.
#[derive(Debug)]
pub(in crate::parse) struct Unlike {
    pub(in crate::parse) node: NodeId,
    pub(in crate::parse) other: &'static str,
}

/// A change of a node: the node in its place; none when it is removed.
pub(in crate::parse) type Change<'c, E> = dyn FnMut(&mut Forest, NodeId) -> Result<Option<NodeId>, E> + 'c;

impl Forest {
    /// A tree without the node that a path leads to, or with what `change` makes of it.
    ///
    /// # Errors
    /// Those of `change`.
    pub(in crate::parse) fn changed<E>(
        &mut self,
        root: NodeId,
        elements: &[PathElement],
        change: &mut Change<'_, E>,
    ) -> Result<Option<NodeId>, E> {
        let Some((element, rest)) = elements.split_first() else { return change(self, root) };
        let Some((place, child)) = self.child(root, element) else { return Ok(Some(root)) };
        let new = self.changed(child, rest, change)?;
        let mut children = self.children(root);
        match new {
            Some(new) => children.iter_mut().skip(place).take(1).for_each(|slot| *slot = new),
            None => {
                children.remove(place);
            }
        }
        let keys = self.keys(root).map(|mut keys| {
            if new.is_none() {
                keys.remove(place);
            }
            keys
        });
        let content = self.with(keys, &children, root);
        Ok(Some(self.derive(content, root)))
    }

    /// A node with what an update says beside it, or instead (Overlay 1.1, Action Object).
    ///
    /// # Errors
    /// They are of different kinds.
    pub(in crate::parse) fn merged(&mut self, node: NodeId, update: NodeId) -> Result<NodeId, Unlike> {
        match (self.content(node), self.content(update)) {
            (Content::Map(_), Content::Map(_)) => {
                let (Some(mut all), Some(more)) = (self.keys(node), self.keys(update)) else { return Ok(node) };
                let mut children = self.children(node);
                for (key, new) in more.into_iter().zip(self.children(update)) {
                    let name = self.name(update, key).to_owned();
                    let known = all.iter().position(|other| self.name(node, *other) == name);
                    match known.and_then(|at| children.get(at).copied().zip(Some(at))) {
                        Some((old, at)) => {
                            let one = self.merged(old, new)?;
                            children.iter_mut().skip(at).take(1).for_each(|slot| *slot = one);
                        }
                        None => {
                            // The update may be written in another file.
                            all.push(Key { name: self.copy(&name), ..key });
                            children.push(new);
                        }
                    }
                }
                let content = self.with(Some(all), &children, node);
                Ok(self.derive(content, node))
            }
            (Content::List(_), Content::List(_)) => {
                let mut items = self.children(node);
                items.extend(self.children(update));
                let content = self.list(&items);
                Ok(self.derive(content, node))
            }
            (Content::Map(_) | Content::List(_), _) | (_, Content::Map(_) | Content::List(_)) => {
                Err(Unlike { node: update, other: self.node(node).kind_name() })
            }
            _ => Ok(update),
        }
    }

    /// A list with one more element.
    pub(in crate::parse) fn appended(&mut self, list: NodeId, item: NodeId) -> NodeId {
        let mut items = self.children(list);
        items.push(item);
        let content = self.list(&items);
        self.derive(content, list)
    }

    /// Checks that a tree that was made of another is within the limits of a document.
    ///
    /// # Errors
    /// It is too deep, or too much larger.
    pub(in crate::parse) fn fits(&mut self, new: NodeId, old: NodeId) -> Result<(), Diagnostic> {
        self.weigh();
        let size = |id: NodeId| self.sizes.get(id.0 as usize).copied().unwrap_or(Size { weight: 1, height: 1 });
        let (Size { weight, height }, Size { weight: before, .. }) = (size(new), size(old));
        if height as usize > DEPTH_LIMIT {
            return Err(Diagnostic::Limit { what: "levels of nesting", limit: DEPTH_LIMIT });
        }
        if weight.saturating_sub(before) as usize > GRAFT_LIMIT {
            return Err(Diagnostic::Limit { what: "nodes from its overlay", limit: GRAFT_LIMIT });
        }
        Ok(())
    }

    /// Takes a tree for the first file's.
    pub(in crate::parse) fn replace_root(&mut self, root: NodeId) {
        self.before_overlay = self.files.first().map(|(_, old)| *old);
        self.files.iter_mut().take(1).for_each(|(_, old)| *old = root);
    }

    fn content(&self, id: NodeId) -> Content {
        self.nodes.get(id.0 as usize).map_or(Content::Null, |entry| entry.content)
    }

    fn name(&self, map: NodeId, key: Key) -> &str {
        self.text(self.nodes.get(map.0 as usize).map_or(0, |entry| entry.file), key.name)
    }

    fn child(&self, id: NodeId, element: &PathElement) -> Option<(usize, NodeId)> {
        let place = match (self.content(id), element) {
            (Content::Map(range), PathElement::Name(name)) => {
                range.of(&self.entries).iter().position(|(key, _)| self.name(id, *key) == *name)?
            }
            (Content::List(_), PathElement::Index(place)) => *place,
            _ => return None,
        };
        self.children(id).get(place).map(|child| (place, *child))
    }

    fn children(&self, id: NodeId) -> Vec<NodeId> {
        match self.content(id) {
            Content::Map(range) => range.of(&self.entries).iter().map(|(_, child)| *child).collect(),
            Content::List(range) => range.of(&self.items).to_vec(),
            _ => Vec::new(),
        }
    }

    fn keys(&self, id: NodeId) -> Option<Vec<Key>> {
        match self.content(id) {
            Content::Map(range) => Some(range.of(&self.entries).iter().map(|(key, _)| *key).collect()),
            _ => None,
        }
    }

    /// A list, or a mapping if there are keys.
    fn with(&mut self, keys: Option<Vec<Key>>, children: &[NodeId], from: NodeId) -> Content {
        match keys {
            Some(keys) => {
                let entries: Vec<_> = keys.into_iter().zip(children.iter().copied()).collect();
                self.unique_map(&entries, from)
            }
            None => self.list(children),
        }
    }
}
