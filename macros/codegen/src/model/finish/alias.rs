//! Other names of types.

use super::cycles::components;
use super::unaliased::unaliased;
use crate::diag::Diagnostic;
use crate::model::nested::{each_named, named_in, shapes_of_mut};
use crate::model::notes::Notes;
use crate::model::schema::Entry;
use crate::model::shape::{NamedKind, Shape, TypeId, Union, Variant};

/// Uses the type itself wherever another name of it was used, and says where each name ends.
pub(super) fn resolve(entries: &mut [Entry], notes: &mut Notes) -> Vec<TypeId> {
    let next: Vec<Option<TypeId>> = entries
        .iter()
        .map(|entry| match &entry.draft.kind {
            NamedKind::Alias(Shape::Named(id)) => Some(*id),
            _ => None,
        })
        .collect();
    let mut ends: Vec<Option<TypeId>> = vec![None; entries.len()];
    for start in 0..entries.len() {
        let mut chain = Vec::new();
        let mut at = TypeId(start);
        let end = loop {
            if let Some(Some(end)) = ends.get(at.0) {
                break *end;
            }
            let Some(Some(to)) = next.get(at.0) else { break at };
            if chain.len() > entries.len() {
                // Names that lead only to each other mean nothing.
                if let Some(entry) = entries.get_mut(at.0) {
                    let chain = vec![entry.rust.clone(), entry.rust.clone()];
                    notes.errors.add(Diagnostic::ReferenceCycle { chain }, entry.declared_at.clone());
                    entry.draft.kind = NamedKind::Alias(Shape::Any);
                }
                break at;
            }
            chain.push(at);
            at = *to;
        };
        for step in chain.into_iter().chain([at]) {
            if let Some(slot) = ends.get_mut(step.0) {
                *slot = Some(end);
            }
        }
    }
    let ends: Vec<TypeId> = ends.into_iter().enumerate().map(|(at, end)| end.unwrap_or(TypeId(at))).collect();
    for entry in entries.iter_mut() {
        for shape in shapes_of_mut(&mut entry.draft.kind) {
            each_named(shape, &|id| ends.get(id.0).copied().unwrap_or(id));
        }
    }
    ends
}

/// A list of itself is no alias in Rust: it becomes an enum of one variant.
pub(super) fn break_cycles(entries: &mut [Entry]) {
    let is_alias = |id: &TypeId| entries.get(id.0).is_some_and(|entry| matches!(entry.draft.kind, NamedKind::Alias(_)));
    let edges: Vec<Vec<usize>> = entries
        .iter()
        .map(|entry| {
            let mut ids = Vec::new();
            if let NamedKind::Alias(shape) = &entry.draft.kind {
                named_in(shape, &mut ids);
            }
            ids.iter().filter(|id| is_alias(id)).map(|id| id.0).collect()
        })
        .collect();
    let found = components(&edges);
    for (at, entry) in entries.iter_mut().enumerate() {
        if let NamedKind::Alias(shape) = &entry.draft.kind
            && found.joins(at, at)
        {
            let rust = if matches!(shape, Shape::Map(_)) { "Map" } else { "List" }.to_owned();
            let variant = Variant { rust, tags: Vec::new(), name: None, boxed: false, shape: shape.clone() };
            let union = Union { variants: vec![variant], tag: None, default: None, catch_all: "Other".to_owned() };
            entry.draft.kind = NamedKind::Union(union);
        }
    }
}

/// `null` is part of any JSON, so nothing beside needs to say it.
pub(super) fn drop_double_null(entries: &mut [Entry]) {
    let any: Vec<bool> = entries
        .iter()
        .map(|entry| matches!(&entry.draft.kind, NamedKind::Alias(shape) if *unaliased(entries, shape) == Shape::Any))
        .collect();
    let is_any = |shape: &Shape| match shape {
        Shape::Any => true,
        Shape::Named(id) => any.get(id.0) == Some(&true),
        _ => false,
    };
    for entry in entries.iter_mut() {
        if let NamedKind::Struct(object) = &mut entry.draft.kind {
            object.fields.iter_mut().for_each(|field| field.nullable &= !is_any(&field.shape));
        }
        shapes_of_mut(&mut entry.draft.kind).into_iter().for_each(|shape| drop_null(shape, &is_any));
    }
}

fn drop_null(shape: &mut Shape, is_any: &dyn Fn(&Shape) -> bool) {
    match shape {
        Shape::OrNull(inner) if is_any(inner) => *shape = Shape::Any,
        Shape::List(inner) | Shape::Map(inner) | Shape::OrNull(inner) => drop_null(inner, is_any),
        Shape::Tuple(places) => places.iter_mut().for_each(|place| drop_null(place, is_any)),
        _ => {}
    }
}
