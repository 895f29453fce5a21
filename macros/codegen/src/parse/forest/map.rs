//! Mappings.

use std::collections::HashMap;

use super::{NodeId, Text};
use crate::diag::{Mistake, Source};

/// The entries of a mapping, in the order of the file.
#[derive(Debug)]
pub struct Map {
    pub(super) entries: Box<[(Key, NodeId)]>,
    /// Where to find a key, for mappings that are large. Boxed, because most are not, and each node has room for one.
    #[allow(clippy::box_collection, reason = "a box is a third of the map's size")]
    index: Option<Box<HashMap<Box<str>, u32>>>,
}

/// A key of a mapping.
#[derive(Debug, Clone)]
pub(in crate::parse) struct Key {
    pub(in crate::parse) name: Text,
    pub(in crate::parse) start: u32,
    pub(in crate::parse) end: u32,
}

/// Below this many entries a search is faster than an index.
const SMALL: usize = 32;

impl Map {
    /// Refuses a key that is there twice; the place is that of the second one.
    pub(in crate::parse) fn new(
        entries: Vec<(Key, NodeId)>,
        source: &Source,
    ) -> Result<Self, (Box<Mistake>, u32, u32)> {
        let twice = |first: &Key, key: &Key| {
            let mistake = Mistake::DuplicateKey { key: key.name.to_string(), first: source.position(first.start).0 };
            Err((Box::new(mistake), key.start, key.end))
        };
        if entries.len() <= SMALL {
            let mut rest = entries.as_slice();
            while let [(first, _), after @ ..] = rest {
                let name: &str = &first.name;
                if let Some((key, _)) = after.iter().find(|(key, _)| key.name.is(name)) {
                    return twice(first, key);
                }
                rest = after;
            }
            return Ok(Self { entries: entries.into(), index: None });
        }
        let mut index: HashMap<Box<str>, u32> = HashMap::with_capacity(entries.len());
        for (at, (key, _)) in (0..).zip(&entries) {
            if let Some(first) = index.insert((*key.name).into(), at)
                && let Some((first, _)) = entries.get(first as usize)
            {
                return twice(first, key);
            }
        }
        Ok(Self { entries: entries.into(), index: Some(Box::new(index)) })
    }

    /// Of entries that are known to have different keys.
    pub(in crate::parse) fn unique(entries: Vec<(Key, NodeId)>) -> Self {
        let index = (0..).zip(&entries).map(|(at, (key, _))| ((*key.name).into(), at)).collect();
        Self { entries: entries.into(), index: Some(Box::new(index)) }
    }

    pub(super) fn find(&self, name: &str) -> Option<&(Key, NodeId)> {
        match &self.index {
            Some(index) => self.entries.get(*index.get(name)? as usize),
            None => self.entries.iter().find(|(key, _)| key.name.is(name)),
        }
    }
}
