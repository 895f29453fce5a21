//! A map from nodes: their numbers are places in a list, which a macro that is not optimised finds in a quarter of the time of a hash.

use super::{NodeId, narrow};

/// A map whose keys are nodes.
#[derive(Debug)]
pub(crate) struct ByNode<T> {
    /// For each node one more than the place of its value, or 0.
    places: Vec<u32>,
    values: Vec<T>,
}

impl<T> Default for ByNode<T> {
    fn default() -> Self {
        Self { places: Vec::new(), values: Vec::new() }
    }
}

impl<T> ByNode<T> {
    pub(crate) fn get(&self, node: NodeId) -> Option<&T> {
        let place = self.places.get(node.0 as usize)?.checked_sub(1)?;
        self.values.get(place as usize)
    }

    pub(crate) fn contains(&self, node: NodeId) -> bool {
        self.get(node).is_some()
    }

    /// Sets the value of a node, in place of the one that it has.
    pub(crate) fn insert(&mut self, node: NodeId, value: T) {
        let at = node.0 as usize;
        if at >= self.places.len() {
            // Zeros come from the allocator, where `resize` writes each.
            let mut more = vec![0; (at + 1).max(self.places.len() * 2)];
            if let Some(before) = more.get_mut(..self.places.len()) {
                before.copy_from_slice(&self.places);
            }
            self.places = more;
        }
        let Some(place) = self.places.get_mut(at) else { return };
        match place.checked_sub(1).and_then(|place| self.values.get_mut(place as usize)) {
            Some(known) => *known = value,
            None => {
                self.values.push(value);
                *place = narrow(self.values.len());
            }
        }
    }
}
