//! Types that contain themselves.

use super::cycles::components;
use super::unaliased::unaliased;
use crate::model::schema::Entry;
use crate::model::shape::{NamedKind, Shape, TypeId};

/// Boxes structs where they are part of a cycle. What no box can break (a union that is its own variant, a tuple) is any
/// JSON.
pub(super) fn place(entries: &mut [Entry]) {
    let found = components(&edges(entries));
    let is_struct: Vec<bool> = entries.iter().map(|entry| matches!(entry.draft.kind, NamedKind::Struct(_))).collect();
    let boxes = |from: usize, shape: &Shape| match shape {
        Shape::Named(to) => is_struct.get(to.0) == Some(&true) && found.joins(from, to.0),
        _ => false,
    };
    for (from, entry) in entries.iter_mut().enumerate() {
        match &mut entry.draft.kind {
            NamedKind::Struct(object) => {
                object.fields.iter_mut().for_each(|field| field.boxed = boxes(from, &field.shape));
            }
            NamedKind::Union(union) => {
                union.variants.iter_mut().for_each(|variant| variant.boxed = boxes(from, &variant.shape));
            }
            _ => {}
        }
    }
    let left = edges(entries);
    let found = components(&left);
    let still: Vec<usize> = (0..left.len()).filter(|at| found.joins(*at, *at)).collect();
    for from in still {
        let contained = |entries: &[Entry], shape: &Shape| {
            let mut ids = Vec::new();
            by_value(entries, shape, &mut ids);
            ids.iter().any(|to| found.joins(from, to.0))
        };
        let Some(entry) = entries.get(from) else { continue };
        let mut kind = entry.draft.kind.clone();
        match &mut kind {
            NamedKind::Struct(object) => {
                for field in object.fields.iter_mut().filter(|field| !field.boxed) {
                    if contained(entries, &field.shape) {
                        (field.shape, field.nullable) = (Shape::Any, false);
                    }
                }
            }
            NamedKind::Union(union) => {
                union.variants.retain(|variant| variant.boxed || !contained(entries, &variant.shape));
            }
            _ => {}
        }
        if let Some(entry) = entries.get_mut(from) {
            entry.draft.kind = kind;
        }
    }
}

/// The types that each type contains without a list, a map or a box between.
fn edges(entries: &[Entry]) -> Vec<Vec<usize>> {
    entries
        .iter()
        .map(|entry| {
            let mut ids = Vec::new();
            match &entry.draft.kind {
                NamedKind::Struct(object) => {
                    let fields = object.fields.iter().filter(|field| !field.boxed);
                    fields.for_each(|field| by_value(entries, &field.shape, &mut ids));
                }
                NamedKind::Union(union) => {
                    let variants = union.variants.iter().filter(|variant| !variant.boxed);
                    variants.for_each(|variant| by_value(entries, &variant.shape, &mut ids));
                }
                _ => {}
            }
            ids.into_iter().map(|id| id.0).collect()
        })
        .collect()
}

fn by_value(entries: &[Entry], shape: &Shape, out: &mut Vec<TypeId>) {
    match unaliased(entries, shape) {
        Shape::Named(id) => out.push(*id),
        Shape::OrNull(inner) => by_value(entries, inner, out),
        Shape::Tuple(places) => places.iter().for_each(|place| by_value(entries, place, out)),
        _ => {}
    }
}
