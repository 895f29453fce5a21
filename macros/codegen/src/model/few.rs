//! A map that mostly has few keys.

use std::borrow::Borrow;
use std::collections::HashMap;
use std::hash::Hash;

/// The most keys that are compared one by one. A macro that is not optimised takes longer over one hash.
const FEW: usize = 16;

/// A map whose first keys are compared one by one; the others have hashes, so that many cost no more than in any map.
#[derive(Debug)]
pub(crate) struct FewOrMany<K, V> {
    few: Vec<(K, V)>,
    many: HashMap<K, V>,
}

impl<K, V> Default for FewOrMany<K, V> {
    fn default() -> Self {
        Self { few: Vec::new(), many: HashMap::new() }
    }
}

impl<K: Eq + Hash, V> FewOrMany<K, V> {
    pub(crate) fn get<Q: Eq + Hash + ?Sized>(&self, key: &Q) -> Option<&V>
    where
        K: Borrow<Q>,
    {
        let mut rest = self.few.as_slice();
        while let [(known, value), after @ ..] = rest {
            if known.borrow() == key {
                return Some(value);
            }
            rest = after;
        }
        if self.many.is_empty() { None } else { self.many.get(key) }
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.few.is_empty()
    }

    /// Sets the value of a key, in place of the one that it has.
    pub(crate) fn insert(&mut self, key: K, value: V) {
        if let Some((_, known)) = self.few.iter_mut().find(|(known, _)| *known == key) {
            *known = value;
        } else if self.few.len() < FEW {
            self.few.push((key, value));
        } else {
            self.many.insert(key, value);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::FewOrMany;

    #[test]
    fn it_is_a_map() {
        let mut map = FewOrMany::default();
        assert!(map.is_empty() && map.get(&0).is_none());
        for round in 0..2 {
            for key in 0..50 {
                map.insert(key, key + round);
            }
        }
        assert!((0..50).all(|key| map.get(&key) == Some(&(key + 1))));
        assert_eq!((map.get(&50), map.few.len() + map.many.len()), (None, 50));
    }
}
