//! A map that cannot grow without end.

use crate::sync::unpoisoned;
use std::collections::{BTreeMap, HashMap};
use std::hash::Hash;
use std::sync::{Arc, Mutex};

/// At most so many values by their keys; when one more comes, the least recently used leaves. For the sessions of the many
/// tenants of one program.
pub struct Bounded<K, V> {
    most: usize,
    entries: Mutex<Entries<K, V>>,
}

struct Entries<K, V> {
    values: HashMap<Arc<K>, (u64, V)>,
    /// Oldest use first.
    order: BTreeMap<u64, Arc<K>>,
    uses: u64,
}

impl<K: Hash + Eq, V: Clone> Bounded<K, V> {
    /// Room for so many; at least one.
    #[must_use]
    pub fn new(most: usize) -> Self {
        let entries = Entries { values: HashMap::new(), order: BTreeMap::new(), uses: 0 };
        Self { most: most.max(1), entries: Mutex::new(entries) }
    }

    /// The value of that key, made if it is not there. `make` runs under the map's lock: it must be quick.
    pub fn get_or(&self, key: K, make: impl FnOnce(&K) -> V) -> V {
        let mut entries = unpoisoned(self.entries.lock());
        let entries = &mut *entries;
        entries.uses += 1;
        if let Some((used, value)) = entries.values.get_mut(&key) {
            if let Some(key) = entries.order.remove(used) {
                entries.order.insert(entries.uses, key);
            }
            *used = entries.uses;
            return value.clone();
        }
        let value = make(&key);
        while entries.values.len() >= self.most {
            match entries.order.pop_first() {
                Some((_, oldest)) => drop(entries.values.remove(&oldest)),
                None => break,
            }
        }
        let key = Arc::new(key);
        entries.order.insert(entries.uses, Arc::clone(&key));
        entries.values.insert(key, (entries.uses, value.clone()));
        value
    }

    /// The number of values.
    #[must_use]
    pub fn len(&self) -> usize {
        unpoisoned(self.entries.lock()).values.len()
    }

    /// `true` if there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tl_19_the_least_recently_used_leaves_and_a_hot_key_stays() {
        let map = Bounded::new(100);
        let made = std::cell::Cell::new(0);
        for cold in 0..10_000_u32 {
            map.get_or(cold, |key| *key);
            map.get_or(u32::MAX, |_| {
                made.set(made.get() + 1);
                7
            });
            assert!(map.len() <= 100);
        }
        assert_eq!(made.get(), 1, "the hot key was made once");
        let entries = map.entries.lock().unwrap();
        assert_eq!((entries.values.len(), entries.order.len()), (100, 100));
    }
}
