//! `readOnly` and `writeOnly`: a property that does not travel one way is not required where its type travels that way.

use super::used::UsedTypes;
use crate::model::nested::{named_in, shapes_of};
use crate::model::schema::{Direction, Entry};
use crate::model::shape::{NamedKind, TypeId};

/// A required `readOnly` property stays required only in types that are never sent, a `writeOnly` one only in types that
/// are never received.
pub(super) fn apply(entries: &mut [Entry], used: &UsedTypes) {
    let (sent, received) = (reached(entries, &used.sent), reached(entries, &used.received));
    for (entry, (sent, received)) in entries.iter_mut().zip(sent.into_iter().zip(received)) {
        // What another module generates travels both ways, whatever this document does with it.
        let (sent, received) = (sent || entry.file.is_some(), received || entry.file.is_some());
        let NamedKind::Struct(object) = &mut entry.draft.kind else { continue };
        for (field, direction) in object.fields.iter_mut().zip(&entry.draft.directions) {
            let (note, other_way) = match direction {
                Direction::Both => continue,
                Direction::Read => ("Read-only: the server sets it.", sent),
                Direction::Write => ("Write-only: the server never sends it.", received),
            };
            field.docs.push(note.to_owned());
            field.required &= !other_way;
        }
    }
}

/// For each type, true if it is reached from one of `from`.
pub(super) fn reached(entries: &[Entry], from: &[TypeId]) -> Vec<bool> {
    let mut seen = vec![false; entries.len()];
    let mut open: Vec<TypeId> = from.to_vec();
    while let Some(id) = open.pop() {
        let (Some(seen), Some(entry)) = (seen.get_mut(id.0), entries.get(id.0)) else { continue };
        if !std::mem::replace(seen, true) {
            shapes_of(&entry.draft.kind).into_iter().for_each(|shape| named_in(shape, &mut open));
        }
    }
    seen
}
