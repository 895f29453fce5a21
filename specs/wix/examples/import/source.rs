//! One document of a package, cleaned and annotated.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value, json};

use crate::decide::{Decisions, Entry};
use crate::events::Events;
use crate::json::{members, text_at};
use crate::{names, operation};

pub(crate) type Object = Map<String, Value>;

/// A document on its way from the package to the folder.
pub(crate) struct Document {
    pub(crate) area: String,
    pub(crate) name: String,
    /// The file it was made from.
    pub(crate) source: String,
    pub(crate) made: Value,
    pub(crate) entries: Vec<Entry>,
    pub(crate) events: Events,
    /// Its schemas that moved to the types of the area, with the number of their file.
    pub(crate) homes: BTreeMap<String, usize>,
    /// What could not be taken over.
    pub(crate) notes: Vec<String>,
}

impl Document {
    /// `stores/products`
    pub(crate) fn place(&self) -> String {
        format!("{}/{}", self.area, self.name)
    }

    /// How many operations it has.
    pub(crate) fn count(&self) -> usize {
        self.entries.len()
    }
}

/// The operations of a document, with the schemas that they reach.
pub(crate) fn import(file: &str, source: &Value, decisions: &mut Decisions) -> Result<Document, String> {
    if source.pointer("/info/license/identifier").and_then(Value::as_str) != Some("MIT") {
        return Err("the package is not under the MIT licence".into());
    }
    let (area, name) = names::place(file)?;
    let place = format!("{area}/{name}");
    let (mut entries, mut notes) = (Vec::new(), Vec::new());
    let mut paths = Object::new();
    for (path, item) in members(source, "paths") {
        let mut kept = Object::new();
        for (verb, operation) in item.as_object().into_iter().flatten() {
            let id = text_at(operation, "operationId").ok_or_else(|| format!("{verb} {path} has no operationId"))?;
            let posted = operation::posted(operation, source);
            let (verb, operation) = match &posted {
                Some(posted) => ("post", posted),
                None => (verb.as_str(), operation),
            };
            let entry = decisions.entry(&place, verb, path, operation);
            let made = operation::operation(operation, &entry, source, &mut notes);
            kept.insert(verb.to_owned(), made.map_err(|why| format!("{id}: {why}"))?);
            entries.push(entry);
        }
        paths.insert(path.clone(), Value::Object(kept));
    }
    let mut tags: Vec<Value> = Vec::new();
    for tag in entries.iter().flat_map(|entry| &entry.tags) {
        let tag = json!({ "name": tag });
        if !tags.contains(&tag) {
            tags.push(tag);
        }
    }
    let info = source.get("info").cloned().unwrap_or_default();
    let mut made = json!({
        "openapi": source.get("openapi"),
        "info": { "title": names::title(&area, &name), "version": info.get("version"), "license": info.get("license") },
        "x-package": info.get("title"),
        "x-identities": { "$ref": "../../identities.yaml" },
        "servers": source.get("servers"),
        "tags": tags,
        "paths": paths,
        "components": { "schemas": {} },
    });
    let schemas = reachable(&made, source)?;
    let events = Events::of(source, &schemas)?;
    if let Some(place) = made.pointer_mut("/components/schemas") {
        *place = Value::Object(schemas);
    }
    strip_prose(&mut made, Names::Keywords);
    Ok(Document { area, name, source: format!("{file}.json"), made, entries, events, homes: BTreeMap::new(), notes })
}

/// Takes all prose out of schemas.
pub(crate) fn strip_schemas(schemas: &mut Object) {
    schemas.values_mut().for_each(|schema| strip_prose(schema, Names::Keywords));
}

/// The schemas that the document refers to, in the order of the source, and that of errors.
fn reachable(document: &Value, source: &Value) -> Result<Object, String> {
    let mut wanted = BTreeSet::new();
    let mut open = Vec::new();
    references(document, &mut open);
    let errors = operation::error_schemas();
    while let Some(name) = open.pop() {
        let schema = source.pointer("/components/schemas").and_then(|all| all.get(&name)).or_else(|| errors.get(&name));
        let schema = schema.ok_or_else(|| format!("no schema `{name}`"))?;
        if wanted.insert(name) {
            references(schema, &mut open);
        }
    }
    let all = source.pointer("/components/schemas").and_then(Value::as_object).into_iter().flatten().chain(&errors);
    Ok(all.filter(|(name, _)| wanted.contains(*name)).map(|(name, schema)| (name.clone(), schema.clone())).collect())
}

/// The names of the schemas that a value refers to.
pub(crate) fn references(value: &Value, found: &mut Vec<String>) {
    match value {
        Value::Array(items) => items.iter().for_each(|item| references(item, found)),
        Value::Object(members) => {
            let reference = members.get("$ref").and_then(Value::as_str);
            found.extend(reference.and_then(|name| name.strip_prefix("#/components/schemas/")).map(str::to_owned));
            members.values().for_each(|member| references(member, found));
        }
        _ => {}
    }
}

/// What the keys of an object are.
#[derive(Clone, Copy, PartialEq)]
enum Names {
    /// Words of OpenAPI or JSON Schema.
    Keywords,
    /// Names that the API chose: a property may well be called `description`.
    Chosen,
    /// Status codes, each with a response, which must have a description.
    Responses,
    /// An operation, whose summary is ours.
    Operation,
}

/// Takes out all prose but the summaries that are ours. OpenAPI wants a description for each response: it is left empty.
fn strip_prose(value: &mut Value, names: Names) {
    match value {
        Value::Array(items) => items.iter_mut().for_each(|item| strip_prose(item, Names::Keywords)),
        Value::Object(members) => {
            if matches!(names, Names::Keywords | Names::Operation) {
                members.retain(|key, member| {
                    let prose = key == "description" || (key == "summary" && names != Names::Operation);
                    !(prose && member.is_string())
                });
            }
            for (key, member) in members {
                let below = match (names, key.as_str()) {
                    (Names::Chosen, "get" | "put" | "post" | "patch" | "delete")
                        if member.get("operationId").is_some() =>
                    {
                        Names::Operation
                    }
                    (Names::Chosen, _) if key.starts_with('/') => Names::Chosen,
                    (Names::Keywords | Names::Operation, "responses") => Names::Responses,
                    (Names::Keywords | Names::Operation, "properties" | "schemas" | "paths" | "content") => {
                        Names::Chosen
                    }
                    _ => Names::Keywords,
                };
                strip_prose(member, below);
                if let (Names::Responses, Value::Object(response)) = (names, member)
                    && !response.contains_key("$ref")
                {
                    response.shift_insert(0, "description".to_owned(), json!(""));
                }
            }
        }
        _ => {}
    }
}
