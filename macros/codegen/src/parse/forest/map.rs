//! Mappings.

use super::{Content, Forest, NodeId, Range, Text, narrow};
use crate::diag::Diagnostic;

/// A key of a mapping.
#[derive(Debug, Clone, Copy)]
pub(in crate::parse) struct Key {
    pub(in crate::parse) name: Text,
    pub(in crate::parse) start: u32,
    pub(in crate::parse) end: u32,
}

impl Key {
    pub(in crate::parse) fn new(name: Text, start: usize, end: usize) -> Self {
        Self { name, start: narrow(start), end: narrow(end) }
    }
}

/// A key that a mapping has twice.
pub(in crate::parse) struct Twice {
    first: Key,
    second: Key,
}

/// Up to this many entries a search is faster than an index: most keys differ in length already.
const SMALL: usize = 128;

impl Forest {
    /// A mapping with nodes that are there.
    pub(in crate::parse) fn map(&mut self, entries: &[(Key, NodeId)]) -> Result<Content, Twice> {
        let file = self.last_file();
        let twice = if entries.len() <= SMALL { self.twice(entries, file) } else { None };
        let range = Range::push(&mut self.entries, entries);
        let twice = if entries.len() > SMALL { self.index(range, file) } else { twice };
        twice.map_or(Ok(Content::Map(range)), |(first, second)| Err(Twice { first, second }))
    }

    /// A mapping in the place of another, of entries that are known to have different keys.
    pub(in crate::parse) fn unique_map(&mut self, entries: &[(Key, NodeId)], from: NodeId) -> Content {
        let range = Range::push(&mut self.entries, entries);
        if entries.len() > SMALL {
            let file = self.node(from).entry().map_or(0, |entry| entry.file);
            self.index(range, file);
        }
        Content::Map(range)
    }

    /// The diagnostic, and the place of the second key.
    pub(in crate::parse) fn duplicate(&self, twice: &Twice) -> (Box<Diagnostic>, usize, usize) {
        let Twice { first, second } = twice;
        let file = self.last_file();
        let source = self.files.get(file as usize).map(|(source, _)| source);
        let first = source.map_or(0, |source| source.position(first.start).0);
        let diagnostic = Diagnostic::DuplicateKey { key: self.text(file, second.name).to_owned(), first };
        (Box::new(diagnostic), second.start as usize, second.end as usize)
    }

    /// The name of a key of the file that is read.
    pub(in crate::parse) fn key_text(&self, key: &Key) -> &str {
        self.text(self.last_file(), key.name)
    }

    fn twice(&self, entries: &[(Key, NodeId)], file: u32) -> Option<(Key, Key)> {
        let mut rest = entries;
        while let [(first, _), after @ ..] = rest {
            let mut others = after;
            while let [(key, _), more @ ..] = others {
                if key.name.len() == first.name.len() && self.text(file, key.name) == self.text(file, first.name) {
                    return Some((*first, *key));
                }
                others = more;
            }
            rest = after;
        }
        None
    }

    /// Sorts the keys of a large mapping; two that are the same, if there are.
    fn index(&mut self, range: Range, file: u32) -> Option<(Key, Key)> {
        let entries = range.of(&self.entries);
        let mut names: Vec<(&str, u32)> = Vec::with_capacity(entries.len());
        for (place, (key, _)) in (0..).zip(entries) {
            names.push((self.text(file, key.name), place));
        }
        names.sort_unstable();
        let mut twice: Option<(u32, u32)> = None;
        let mut rest = names.as_slice();
        while let [(name, first), after @ ..] = rest {
            if let [(other, second), ..] = after
                && name == other
                // The first one that the file repeats.
                && twice.is_none_or(|(_, known)| *second < known)
            {
                twice = Some((*first, *second));
            }
            rest = after;
        }
        let key = |place: u32| entries.get(place as usize).map(|(key, _)| *key);
        let twice = twice.and_then(|(first, second)| key(first).zip(key(second)));
        let places: Vec<u32> = names.iter().map(|(_, place)| *place).collect();
        self.large.push((range.start, narrow(self.sorted.len())));
        self.sorted.extend_from_slice(&places);
        twice
    }

    /// The value of a key.
    pub(super) fn find(&self, file: u32, range: Range, name: &str) -> Option<NodeId> {
        let entries = range.of(&self.entries);
        if entries.len() <= SMALL {
            let length = narrow(name.len());
            let mut rest = entries;
            while let [(key, id), after @ ..] = rest {
                // Most that are not have another length.
                if key.name.length == length && self.text(file, key.name) == name {
                    return Some(*id);
                }
                rest = after;
            }
            return None;
        }
        let at = self.large.binary_search_by_key(&range.start, |(start, _)| *start).ok()?;
        let start = self.large.get(at)?.1;
        let sorted = Range { start, count: range.count }.of(&self.sorted);
        let entry = |place: &u32| entries.get(*place as usize);
        let place = sorted.binary_search_by(|place| {
            let text = entry(place).map_or("", |(key, _)| self.text(file, key.name));
            text.cmp(name)
        });
        place.ok().and_then(|place| sorted.get(place)).and_then(entry).map(|(_, id)| *id)
    }
}
