//! Leaves out the types that nothing reaches, and numbers the others anew.

use super::direction::reached;
use super::used::UsedTypes;
use crate::model::nested::{each_named, shapes_of_mut};
use crate::model::schema::{Entry, TypeFile};
use crate::model::shape::{Named, NamedKind, Shape, SharedType, TypeId};

/// The types that are left, and the new numbers.
pub(crate) struct Renumbered {
    pub(crate) types: Vec<Named>,
    numbers: Vec<TypeId>,
}

impl Renumbered {
    /// Gives the types in a shape their new numbers.
    pub(crate) fn apply(&self, shape: &mut Shape) {
        each_named(shape, &|id| self.numbers.get(id.0).copied().unwrap_or(id));
    }
}

pub(super) fn prune(
    entries: Vec<Entry>,
    used: &UsedTypes,
    shared: TypeFile,
    end: &dyn Fn(&TypeId) -> TypeId,
) -> Renumbered {
    let from: Vec<TypeId> = used.sent.iter().chain(&used.received).copied().collect();
    let reached = reached(&entries, &from);
    // Another name that the document gives a type is its alias.
    let is_name = |at: usize, entry: &Entry| {
        entry.is_component && matches!(entry.draft.kind, NamedKind::Alias(Shape::Named(_))) && {
            let to = end(&TypeId(at)).0;
            to != at && reached.get(to) == Some(&true)
        }
    };
    let kept: Vec<bool> =
        entries.iter().enumerate().map(|(at, entry)| reached.get(at) == Some(&true) || is_name(at, entry)).collect();
    let mut next = 0;
    let mut new = Vec::with_capacity(kept.len());
    for kept in &kept {
        new.push(next);
        next += usize::from(*kept);
    }
    let number = |id: TypeId| TypeId(new.get(end(&id).0).copied().unwrap_or_default());
    let numbers = (0..new.len()).map(|at| number(TypeId(at))).collect();
    let mut types = Vec::new();
    for (mut entry, _) in entries.into_iter().zip(kept).filter(|(_, kept)| *kept) {
        shapes_of_mut(&mut entry.draft.kind).into_iter().for_each(|shape| each_named(shape, &number));
        let file = entry.file.filter(|file| *file < shared);
        let shared = file.map(|file| SharedType { file, rust: entry.rust.clone() });
        types.push(Named { shared, ..entry.finish() });
    }
    Renumbered { types, numbers }
}
