//! Trees with other parts, for overlays.
//!
//! A node never changes: what is above a change is made anew, in the place of the file that the old one has. So each node
//! keeps the place where it is written, and a node may be part of several trees.

use super::{Entry, Forest, Key, Kind, Map, NodeId};
use crate::diag::Mistake;
use crate::parse::DEPTH_LIMIT;

/// The most nodes that an overlay may add. A few actions that copy could fill every memory.
const GRAFT_LIMIT: usize = 500_000;

/// A step from a node to one of its children.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::parse) enum Step {
    Key(String),
    Place(usize),
}

/// Two nodes that cannot become one: the second, and what the first is.
#[derive(Debug)]
pub(in crate::parse) struct Unlike {
    pub(in crate::parse) node: NodeId,
    pub(in crate::parse) other: &'static str,
}

/// What becomes of a node; none when it is removed.
pub(in crate::parse) type Change<'c, E> = dyn FnMut(&mut Forest, NodeId) -> Result<Option<NodeId>, E> + 'c;

impl Forest {
    /// A tree without the node that the steps lead to, or with what `change` makes of it.
    ///
    /// # Errors
    /// Those of `change`.
    pub(in crate::parse) fn changed<E>(
        &mut self,
        root: NodeId,
        steps: &[Step],
        change: &mut Change<'_, E>,
    ) -> Result<Option<NodeId>, E> {
        let Some((step, rest)) = steps.split_first() else { return change(self, root) };
        let Some((place, child)) = self.child(root, step) else { return Ok(Some(root)) };
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
        Ok(Some(self.like(root, with(keys, children))))
    }

    /// A node with what an update says beside it, or instead (Overlay 1.1, Action Object).
    ///
    /// # Errors
    /// They are of different kinds.
    pub(in crate::parse) fn merged(&mut self, node: NodeId, update: NodeId) -> Result<NodeId, Unlike> {
        let keys = (self.keys(node), self.keys(update));
        match (self.kind(node), self.kind(update)) {
            (Kind::Map(_), Kind::Map(_)) => {
                let (Some(mut all), Some(more)) = keys else { return Ok(node) };
                let mut children = self.children(node);
                for (key, new) in more.into_iter().zip(self.children(update)) {
                    let known = all.iter().position(|other| other.name == key.name);
                    match known.and_then(|at| children.get(at).copied().zip(Some(at))) {
                        Some((old, at)) => {
                            let one = self.merged(old, new)?;
                            children.iter_mut().skip(at).take(1).for_each(|slot| *slot = one);
                        }
                        None => {
                            all.push(key);
                            children.push(new);
                        }
                    }
                }
                Ok(self.like(node, with(Some(all), children)))
            }
            (Kind::List(_), Kind::List(_)) => {
                let mut items = self.children(node);
                items.extend(self.children(update));
                Ok(self.like(node, Kind::List(items.into())))
            }
            (Kind::Map(_) | Kind::List(_), _) | (_, Kind::Map(_) | Kind::List(_)) => {
                Err(Unlike { node: update, other: self.node(node).kind_name() })
            }
            _ => Ok(update),
        }
    }

    /// A list with one more element.
    pub(in crate::parse) fn appended(&mut self, list: NodeId, item: NodeId) -> NodeId {
        let mut items = self.children(list);
        items.push(item);
        self.like(list, Kind::List(items.into()))
    }

    /// Whether a tree that was made of another is within the limits of a document.
    ///
    /// # Errors
    /// It is too deep, or too much larger.
    pub(in crate::parse) fn fits(&self, new: NodeId, old: NodeId) -> Result<(), Mistake> {
        let ((weight, height), (before, _)) = (self.size(new), self.size(old));
        if height as usize > DEPTH_LIMIT {
            return Err(Mistake::Limit { what: "levels of nesting", limit: DEPTH_LIMIT });
        }
        if weight.saturating_sub(before) as usize > GRAFT_LIMIT {
            return Err(Mistake::Limit { what: "nodes from its overlay", limit: GRAFT_LIMIT });
        }
        Ok(())
    }

    /// Takes a tree for the first file's.
    pub(in crate::parse) fn replace_root(&mut self, root: NodeId) {
        self.files.iter_mut().take(1).for_each(|(_, old)| *old = root);
    }

    fn kind(&self, id: NodeId) -> &Kind {
        self.nodes.get(id.0 as usize).map_or(&Kind::Null, |entry| &entry.kind)
    }

    fn child(&self, id: NodeId, step: &Step) -> Option<(usize, NodeId)> {
        let place = match (self.kind(id), step) {
            (Kind::Map(map), Step::Key(name)) => map.entries.iter().position(|(key, _)| *key.name == **name)?,
            (Kind::List(_), Step::Place(place)) => *place,
            _ => return None,
        };
        self.children(id).get(place).map(|child| (place, *child))
    }

    fn children(&self, id: NodeId) -> Vec<NodeId> {
        match self.kind(id) {
            Kind::Map(map) => map.entries.iter().map(|(_, child)| *child).collect(),
            Kind::List(items) => items.to_vec(),
            _ => Vec::new(),
        }
    }

    fn keys(&self, id: NodeId) -> Option<Vec<Key>> {
        match self.kind(id) {
            Kind::Map(map) => Some(map.entries.iter().map(|(key, _)| key.clone()).collect()),
            _ => None,
        }
    }

    /// A node of another kind in the place of one that is there.
    fn like(&mut self, from: NodeId, kind: Kind) -> NodeId {
        let id = self.derive(kind, from);
        let sizes = self.children(id).into_iter().map(|child| self.size(child));
        let (weight, height) = sizes.fold((1_u32, 1), |(weight, height), (more, deep)| {
            (weight.saturating_add(more), height.max(deep.saturating_add(1)))
        });
        if let Some(Entry { weight: slot, height: deep, .. }) = self.nodes.get_mut(id.0 as usize) {
            (*slot, *deep) = (weight, height);
        }
        id
    }

    fn size(&self, id: NodeId) -> (u32, u32) {
        self.nodes.get(id.0 as usize).map_or((1, 1), |entry| (entry.weight, entry.height))
    }
}

fn with(keys: Option<Vec<Key>>, children: Vec<NodeId>) -> Kind {
    match keys {
        Some(keys) => Kind::Map(Map::unique(keys.into_iter().zip(children).collect())),
        None => Kind::List(children.into()),
    }
}
