//! Unions whose variants are all texts are one list of texts.

use std::collections::HashSet;

use super::unaliased::unaliased;
use crate::model::names::NameSet;
use crate::model::schema::Entry;
use crate::model::shape::{NamedKind, Shape, StringEnum, StringValue};

/// `anyOf: [string, enum of strings]` is an enum that keeps other values, as all are; `oneOf: [{const: a}, {const: b}]` too.
pub(super) fn unite(entries: &mut [Entry]) {
    let united: Vec<(usize, NamedKind)> =
        (0..).zip(entries.iter()).filter_map(|(at, entry)| Some((at, texts(entries, entry)?))).collect();
    for (at, kind) in united {
        if let Some(entry) = entries.get_mut(at) {
            entry.draft.kind = kind;
            entry.draft.tag = None;
        }
    }
}

fn texts(entries: &[Entry], entry: &Entry) -> Option<NamedKind> {
    let NamedKind::Union(union) = &entry.draft.kind else { return None };
    let mut values: Vec<&str> = Vec::new();
    for variant in &union.variants {
        match unaliased(entries, &variant.shape) {
            Shape::Text => {}
            Shape::Named(id) => match entries.get(id.0).map(|entry| &entry.draft.kind) {
                Some(NamedKind::StringEnum(names)) => {
                    values.extend(names.values.iter().map(|value| value.wire.as_str()))
                }
                _ => return None,
            },
            _ => return None,
        }
    }
    if values.is_empty() {
        return Some(NamedKind::Alias(Shape::Text));
    }
    let mut name_set = NameSet::default();
    let mut seen = HashSet::new();
    values.retain(|value| seen.insert(*value));
    let values =
        values.into_iter().map(|wire| StringValue { wire: wire.to_owned(), rust: name_set.pascal(wire) }).collect();
    Some(NamedKind::StringEnum(StringEnum { values, catch_all: name_set.catch_all() }))
}
