//! The names that the document gives.

use crate::model::schema::Entry;
use crate::model::shape::TypeId;

/// Gives a type that has no name of its own that of the first component that is nothing else.
pub(super) fn give(entries: &mut [Entry], end: &dyn Fn(&TypeId) -> TypeId) {
    for at in 0..entries.len() {
        let to = end(&TypeId(at)).0;
        let Some(component) = entries.get(at).filter(|entry| entry.is_component && to != at) else { continue };
        let (rust, docs) = (component.rust.clone(), component.docs.clone());
        // A type of a shared file is called after its place there, in every document.
        let unnamed = |entry: &&mut Entry| !entry.is_component && entry.file.is_none();
        let Some(named) = entries.get_mut(to).filter(unnamed) else { continue };
        named.rust = rust;
        named.is_component = true;
        if !docs.is_empty() {
            named.docs = docs;
        }
        if let Some(component) = entries.get_mut(at) {
            component.is_component = false;
        }
    }
}
