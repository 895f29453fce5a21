//! Tags: the properties that tell the variants of a union apart.

use std::collections::HashSet;

use super::unaliased::unaliased;
use crate::diag::Diagnostic;
use crate::model::notes::Notes;
use crate::model::schema::{Entry, TagDraft};
use crate::model::shape::{Constant, NamedKind, Shape, Struct, Union};

/// The tag that tells the variants of a union apart.
struct Discriminator {
    property: String,
    /// For each variant, its values.
    tags: Vec<Vec<String>>,
    /// For each variant, the name of its schema, if that means it too.
    names: Vec<Option<String>>,
    default: Option<usize>,
}

/// Gives unions their tags: those of the discriminator, or of a required property that has one value in each variant.
pub(super) fn assign(entries: &mut [Entry], notes: &mut Notes) {
    let mut found: Vec<Option<Discriminator>> = Vec::new();
    for entry in entries.iter() {
        found.push(match (&entry.draft.kind, &entry.draft.tag) {
            (NamedKind::Union(union), Some(draft)) => match written(entries, union, draft) {
                Ok(tags) => {
                    let names = names(&tags, draft);
                    Some(Discriminator { property: draft.property.clone(), tags, names, default: draft.default })
                }
                Err(why) => {
                    let (name, property) = (entry.rust.clone(), draft.property.clone());
                    let diagnostic = Diagnostic::IgnoredDiscriminator { name, property, why };
                    notes.warnings.add(diagnostic, Some(entry.declared_at.clone()));
                    None
                }
            },
            (NamedKind::Union(union), None) => inferred(entries, union).map(|(property, tags)| {
                let names = vec![None; tags.len()];
                Discriminator { property, tags, names, default: None }
            }),
            _ => None,
        });
    }
    for (entry, found) in entries.iter_mut().zip(found) {
        if let (NamedKind::Union(union), Some(found)) = (&mut entry.draft.kind, found) {
            union.tag = Some(found.property);
            union.default = found.default;
            for ((variant, tags), name) in union.variants.iter_mut().zip(found.tags).zip(found.names) {
                (variant.tags, variant.name) = (tags, name);
            }
        }
    }
}

/// The name of each variant's schema, which means it beside other values (OpenAPI 3.1.1 §4.8.25.3), unless it means another.
fn names(tags: &[Vec<String>], draft: &TagDraft) -> Vec<Option<String>> {
    let mut taken: HashSet<&str> = tags.iter().flatten().map(String::as_str).collect();
    // Of two schemas of one name in two files, neither is meant.
    let mut seen = HashSet::new();
    taken.extend(draft.names.iter().flatten().map(String::as_str).filter(|name| !seen.insert(*name)));
    draft.names.iter().map(|name| name.clone().filter(|name| !taken.contains(name.as_str()))).collect()
}

/// A discriminator: the values of its mapping; else the name of the schema, or what the property lists if that is not among
/// it, because servers send what is listed.
fn written(entries: &[Entry], union: &Union, draft: &TagDraft) -> Result<Vec<Vec<String>>, &'static str> {
    if union.variants.len() != draft.values.len() {
        return Err("two of its variants are one type");
    }
    let mut tags = Vec::new();
    for (at, (variant, (mapped, name))) in union.variants.iter().zip(draft.values.iter().zip(&draft.names)).enumerate()
    {
        let object = struct_of(entries, &variant.shape);
        let describes = |object: &Struct| object.fields.iter().any(|field| field.wire == draft.property);
        if draft.default == Some(at) && !object.is_some_and(describes) {
            tags.push(mapped.clone());
            continue;
        }
        let object = object.ok_or("one of its variants is not an object with properties")?;
        if !describes(object) {
            return Err("one of its variants does not describe that property");
        }
        let listed = listed(entries, object, &draft.property);
        tags.push(match name {
            _ if !mapped.is_empty() => mapped.clone(),
            Some(name) if listed.is_empty() || listed.contains(name) => vec![name.clone()],
            _ => listed,
        });
    }
    match unique(&tags, draft.default) {
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
        unique(&tags, None).then(|| (field.wire.clone(), tags))
    })
}

/// Returns true if no value means two variants, and each variant but the default has one.
fn unique(tags: &[Vec<String>], default: Option<usize>) -> bool {
    let mut seen = HashSet::new();
    tags.iter().enumerate().all(|(at, values)| {
        (default == Some(at) || !values.is_empty()) && values.iter().all(|value| seen.insert(value))
    })
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
    let entry = match unaliased(entries, &field.shape) {
        Shape::Named(id) => entries.get(id.0),
        _ => None,
    };
    match (entry.map(|entry| &entry.draft.kind), &field.constant) {
        (Some(NamedKind::StringEnum(names)), _) => names.values.iter().map(|value| value.wire.clone()).collect(),
        (Some(NamedKind::IntegerEnum(numbers)), _) => {
            numbers.values.iter().map(|value| value.wire.to_string()).collect()
        }
        (_, Some(constant @ (Constant::Bool(_) | Constant::Number(_)))) => constant.texts(),
        _ => Vec::new(),
    }
}
