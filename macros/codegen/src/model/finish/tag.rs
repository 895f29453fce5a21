//! Tags: the properties that tell the variants of a union apart.

use std::collections::HashSet;

use super::behind;
use crate::diag::Diagnostic;
use crate::model::schema::{Entry, TagDraft};
use crate::model::{NamedKind, Notes, Shape, Struct, Union};

/// Gives unions their tags: those of the discriminator, or of a required property that has one value in each variant.
pub(super) fn assign(entries: &mut [Entry], notes: &mut Notes) {
    let mut found: Vec<Option<(String, Vec<Vec<String>>)>> = Vec::new();
    for entry in entries.iter() {
        found.push(match (&entry.draft.kind, &entry.draft.tag) {
            (NamedKind::Union(union), Some(draft)) => match written(entries, union, draft) {
                Ok(tags) => Some((draft.property.clone(), tags)),
                Err(why) => {
                    let (name, property) = (entry.rust.clone(), draft.property.clone());
                    let diagnostic = Diagnostic::DiscriminatorNotRead { name, property, why };
                    notes.warnings.add(diagnostic, Some(entry.declared_at.clone()));
                    None
                }
            },
            (NamedKind::Union(union), None) => inferred(entries, union),
            _ => None,
        });
    }
    for (entry, found) in entries.iter_mut().zip(found) {
        if let (NamedKind::Union(union), Some((property, tags))) = (&mut entry.draft.kind, found) {
            union.tag = Some(property);
            union.variants.iter_mut().zip(tags).for_each(|(variant, tags)| variant.tags = tags);
        }
    }
}

/// A discriminator: the values of its mapping; else the name of the schema, or what the property lists if that is not among
/// it, because servers send what is listed.
fn written(entries: &[Entry], union: &Union, draft: &TagDraft) -> Result<Vec<Vec<String>>, &'static str> {
    if union.variants.len() != draft.values.len() {
        return Err("two of its variants are one type");
    }
    let mut tags = Vec::new();
    for (variant, (mapped, name)) in union.variants.iter().zip(draft.values.iter().zip(&draft.names)) {
        let object =
            struct_of(entries, &variant.shape).ok_or("one of its variants is not an object with properties")?;
        if !object.fields.iter().any(|field| field.wire == draft.property) {
            return Err("one of its variants does not describe that property");
        }
        let listed = listed(entries, object, &draft.property);
        tags.push(match name {
            _ if !mapped.is_empty() => mapped.clone(),
            Some(name) if listed.is_empty() || listed.contains(name) => vec![name.clone()],
            _ => listed,
        });
    }
    match unique(&tags) {
        true => Ok(tags),
        false => Err("one of its variants has no value, or two have the same"),
    }
}

fn inferred(entries: &[Entry], union: &Union) -> Option<(String, Vec<Vec<String>>)> {
    let objects: Vec<&Struct> =
        union.variants.iter().map(|variant| struct_of(entries, &variant.shape)).collect::<Option<_>>()?;
    if objects.len() < 2 {
        return None;
    }
    objects.first()?.fields.iter().filter(|field| field.required).take(16).find_map(|field| {
        let values = objects.iter().map(|object| match listed(entries, object, &field.wire).as_slice() {
            [only] => Some(vec![only.clone()]),
            _ => None,
        });
        let tags = values.collect::<Option<Vec<_>>>()?;
        unique(&tags).then(|| (field.wire.clone(), tags))
    })
}

/// Returns true if no value means two variants, and each variant has one.
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

/// The values that a property lists, each as its text.
fn listed(entries: &[Entry], object: &Struct, property: &str) -> Vec<String> {
    let Some(field) = object.fields.iter().find(|field| field.wire == property) else { return Vec::new() };
    let entry = match behind(entries, &field.shape) {
        Shape::Named(id) => entries.get(id.0),
        _ => None,
    };
    match (entry.map(|entry| &entry.draft.kind), &field.constant) {
        (Some(NamedKind::StringEnum(names)), _) => names.values.iter().map(|value| value.wire.clone()).collect(),
        (Some(NamedKind::IntegerEnum(numbers)), _) => {
            numbers.values.iter().map(|value| value.wire.to_string()).collect()
        }
        (_, Some(constant)) => vec![constant.text()],
        _ => Vec::new(),
    }
}
