//! What tells the variants of a union apart.

use std::collections::HashSet;

use super::behind;
use crate::model::schema::{Entry, TagDraft};
use crate::model::{NamedKind, Shape, Struct, Union};

/// Gives unions their tags: those of the discriminator, or of a required property that has one value in each variant.
pub(super) fn assign(entries: &mut [Entry]) {
    let found: Vec<Option<(String, Vec<Vec<String>>)>> = entries
        .iter()
        .map(|entry| {
            let NamedKind::Union(union) = &entry.draft.kind else { return None };
            match &entry.draft.tag {
                Some(draft) => written(entries, union, draft),
                None => inferred(entries, union),
            }
        })
        .collect();
    for (entry, found) in entries.iter_mut().zip(found) {
        if let (NamedKind::Union(union), Some((property, tags))) = (&mut entry.draft.kind, found) {
            union.tag = Some(property);
            union.variants.iter_mut().zip(tags).for_each(|(variant, tags)| variant.tags = tags);
        }
    }
}

/// A discriminator: the values of its mapping, else the one value of the property, else the name of the schema.
fn written(entries: &[Entry], union: &Union, draft: &TagDraft) -> Option<(String, Vec<Vec<String>>)> {
    if union.variants.len() != draft.values.len() {
        return None;
    }
    let mut tags = Vec::new();
    for (variant, (mapped, name)) in union.variants.iter().zip(draft.values.iter().zip(&draft.names)) {
        let object = struct_of(entries, &variant.shape)?;
        if !object.fields.iter().any(|field| field.wire == draft.property) {
            return None;
        }
        let single = single_value(entries, object, &draft.property);
        tags.push(if mapped.is_empty() {
            single.or(name.as_deref()).map(str::to_owned).into_iter().collect()
        } else {
            mapped.clone()
        });
    }
    unique(&tags).then(|| (draft.property.clone(), tags))
}

fn inferred(entries: &[Entry], union: &Union) -> Option<(String, Vec<Vec<String>>)> {
    let objects: Vec<&Struct> =
        union.variants.iter().map(|variant| struct_of(entries, &variant.shape)).collect::<Option<_>>()?;
    if objects.len() < 2 {
        return None;
    }
    objects.first()?.fields.iter().filter(|field| field.required).take(16).find_map(|field| {
        let values = objects.iter().map(|object| Some(vec![single_value(entries, object, &field.wire)?.to_owned()]));
        let tags = values.collect::<Option<Vec<_>>>()?;
        unique(&tags).then(|| (field.wire.clone(), tags))
    })
}

/// Whether no value means two variants, and each variant has one.
fn unique(tags: &[Vec<String>]) -> bool {
    let mut seen = HashSet::new();
    tags.iter().all(|values| !values.is_empty() && values.iter().all(|value| seen.insert(value)))
}

fn struct_of<'e>(entries: &'e [Entry], shape: &Shape) -> Option<&'e Struct> {
    let Shape::Named(id) = shape else { return None };
    match &entries.get(id.0)?.draft.kind {
        NamedKind::Struct(object) => Some(object),
        _ => None,
    }
}

/// The value of a property that can have only one.
fn single_value<'e>(entries: &'e [Entry], object: &'e Struct, property: &str) -> Option<&'e str> {
    let field = object.fields.iter().find(|field| field.wire == property)?;
    let Shape::Named(id) = behind(entries, &field.shape) else { return None };
    match &entries.get(id.0)?.draft.kind {
        NamedKind::Names(names) => match names.values.as_slice() {
            [only] => Some(&only.wire),
            _ => None,
        },
        _ => None,
    }
}
