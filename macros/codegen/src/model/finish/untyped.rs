//! Properties of any JSON that a variant of a union has where another one gives them a type.

use std::collections::HashSet;

use super::unaliased::unaliased;
use crate::model::schema::Entry;
use crate::model::shape::{Constant, Field, NamedKind, Shape, Struct};

/// Marks them, as the values of such a property look alike in Rust. Where no variant has a tighter type nothing is to be told apart, and
/// nothing is generated.
pub(super) fn mark(entries: &mut [Entry]) {
    let mut found: Vec<(usize, usize)> = Vec::new();
    for entry in entries.iter() {
        let NamedKind::Union(union) = &entry.draft.kind else { continue };
        if union.tag.is_some() {
            continue;
        }
        let objects: Vec<(usize, &Struct)> =
            union.variants.iter().filter_map(|variant| object(entries, &variant.shape)).collect();
        let is_any = |field: &Field| *unaliased(entries, &field.shape) == Shape::Any;
        let fields = objects.iter().flat_map(|(_, object)| &object.fields);
        let typed: HashSet<&str> = fields.filter(|field| !is_any(field)).map(|field| field.wire.as_str()).collect();
        for (at, own) in &objects {
            let unknown =
                |field: &Field| field.constant.is_none() && typed.contains(field.wire.as_str()) && is_any(field);
            found.extend((0..).zip(&own.fields).filter(|(_, field)| unknown(field)).map(|(number, _)| (*at, number)));
        }
    }
    for (at, number) in found {
        if let Some(NamedKind::Struct(object)) = entries.get_mut(at).map(|entry| &mut entry.draft.kind)
            && let Some(field) = object.fields.get_mut(number)
        {
            field.constant = Some(Constant::Untyped);
        }
    }
}

fn object<'e>(entries: &'e [Entry], shape: &'e Shape) -> Option<(usize, &'e Struct)> {
    let Shape::Named(id) = unaliased(entries, shape) else { return None };
    match &entries.get(id.0)?.draft.kind {
        NamedKind::Struct(object) => Some((id.0, object)),
        _ => None,
    }
}
