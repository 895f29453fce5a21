//! Makes `openapi/*.json` from the OpenAPI documents of the npm packages and `effective.json`.
//!
//! `cargo run -p permitted-wix --example import -- FOLDER_WITH_SOURCE_DOCUMENTS`

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use serde_json::{Map, Value, json};

type Object = Map<String, Value>;

fn main() -> Result<(), String> {
    let folder = std::env::args().nth(1).ok_or("name the folder with the source documents")?;
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    let effective = read(&here.join("effective.json"))?;
    for (name, entry) in members(&effective, "documents") {
        let Some(source) = entry.get("source").and_then(Value::as_str) else { continue };
        let made = import(&read(&Path::new(&folder).join(source))?, entry).map_err(|why| format!("{name}: {why}"))?;
        let text = serde_json::to_string_pretty(&made).map_err(|why| why.to_string())?;
        fs::write(here.join("openapi").join(name), text + "\n").map_err(|why| format!("{name}: {why}"))?;
    }
    Ok(())
}

fn read(path: &Path) -> Result<Value, String> {
    let text = fs::read_to_string(path).map_err(|why| format!("{}: {why}", path.display()))?;
    serde_json::from_str(&text).map_err(|why| format!("{}: {why}", path.display()))
}

/// One document: the public operations with their effective identities, and the schemas that they reach.
fn import(source: &Value, entry: &Value) -> Result<Value, String> {
    let mut missing: BTreeSet<&str> = list(entry, "operations").filter_map(|known| text(known, "operation")).collect();
    let mut paths = Object::new();
    for (path, item) in members(source, "paths") {
        let mut kept = Object::new();
        for (verb, operation) in item.as_object().into_iter().flatten() {
            let id = text(operation, "operationId").ok_or_else(|| format!("{verb} {path} has no operationId"))?;
            if text(operation, "x-visibility") != Some("public") {
                continue;
            }
            let known = list(entry, "operations").find(|known| text(known, "operation") == Some(id));
            let known = known.ok_or_else(|| format!("{id} is not in effective.json"))?;
            missing.remove(id);
            let annotated = annotate(operation, known, source).map_err(|why| format!("{id}: {why}"))?;
            let place = json!([verb.to_uppercase(), path]);
            if place != json!([known.get("verb"), known.get("path")]) {
                return Err(format!("{id} moved to {place}"));
            }
            kept.insert(verb.clone(), annotated);
        }
        if !kept.is_empty() {
            paths.insert(path.clone(), Value::Object(kept));
        }
    }
    if !missing.is_empty() {
        return Err(format!("effective.json lists operations that the source has not: {missing:?}"));
    }

    let mut tags = Vec::new();
    for tag in list(entry, "operations").flat_map(|known| list(known, "tags")) {
        let tag = json!({ "name": tag });
        if !tags.contains(&tag) {
            tags.push(tag);
        }
    }
    let info = source.get("info").cloned().unwrap_or_default();
    let mut document = json!({
        "openapi": source.get("openapi"),
        "info": { "title": entry.get("title"), "version": info.get("version"), "license": info.get("license") },
        "x-package": info.get("title"),
        "x-identities": { "$ref": "../identities.yaml" },
        "servers": source.get("servers"),
        "tags": tags,
        "paths": paths,
        "components": { "responses": source.pointer("/components/responses"), "schemas": {} },
    });
    let schemas = reachable(&document, source)?;
    if let Some(place) = document.pointer_mut("/components/schemas") {
        *place = Value::Object(schemas);
    }
    strip_prose(&mut document, Names::Keywords);
    Ok(document)
}

/// The operation, with our annotations in place of the package's.
fn annotate(operation: &Value, known: &Value, source: &Value) -> Result<Value, String> {
    for (declared, recorded) in [("x-identities", "declared"), ("x-permissions", "declaredPermissions")] {
        if operation.get(declared) != known.get(recorded) {
            return Err(format!("the source declares other {declared} than effective.json records"));
        }
    }
    let style = operation.pointer("/x-paging/style");
    if style != known.pointer("/paging/style") {
        return Err("the source pages in another style than effective.json".into());
    }

    let mut made = Object::new();
    let take = |made: &mut Object, key: &str| {
        if let Some(value) = operation.get(key) {
            made.insert(key.to_owned(), value.clone());
        }
    };
    take(&mut made, "operationId");
    for (key, from) in [
        ("tags", "tags"),
        ("x-identities", "identities"),
        ("x-permissions", "permissions"),
        ("x-basis", "basis"),
        ("x-declared-identities", "declared"),
        ("x-declared-permissions", "declaredPermissions"),
        ("x-paging", "paging"),
    ] {
        match known.get(from) {
            None => {}
            // Nothing is needed: an empty list would look like a mistake.
            Some(Value::Array(all)) if all.is_empty() && key == "x-permissions" => {}
            Some(value) => drop(made.insert(key.to_owned(), value.clone())),
        }
    }
    take(&mut made, "deprecated");
    let parameters = parameters(operation, source)?;
    if !parameters.is_empty() {
        made.insert("parameters".to_owned(), Value::Array(parameters));
    }
    for key in
        ["requestBody", "responses", "x-fqn", "x-required", "x-routable", "x-application-errors", "x-validation-rules"]
    {
        take(&mut made, key);
    }
    Ok(Value::Object(made))
}

/// The parameters, in words that OpenAPI has.
fn parameters(operation: &Value, source: &Value) -> Result<Vec<Value>, String> {
    let mut made = Vec::new();
    for parameter in list(operation, "parameters") {
        if text(parameter, "name") == Some(".r") {
            let request = operation.pointer("/x-query/schema").ok_or("`.r` without a schema")?;
            made.push(json!({
                "name": ".r",
                "in": "query",
                "required": true,
                "schema": {
                    "type": "string",
                    "contentMediaType": "application/json",
                    "contentEncoding": "base64url",
                    "contentSchema": request,
                },
            }));
        } else if parameter.get("x-dotted").is_some() {
            made.extend(dotted(parameter, source)?);
        } else {
            made.push(parameter.clone());
        }
    }
    Ok(made)
}

/// An object that travels as `paging.limit=2&paging.offset=0` is one parameter for each of its properties.
fn dotted(parameter: &Value, source: &Value) -> Result<Vec<Value>, String> {
    let name = text(parameter, "name").ok_or("a parameter without a name")?;
    let reference = parameter.pointer("/schema/$ref").and_then(Value::as_str).unwrap_or_default();
    let schema = source.pointer(reference.trim_start_matches('#')).ok_or_else(|| format!("`{name}` has no schema"))?;
    let parameters = members(schema, "properties").map(|(key, schema)| {
        let name = format!("{name}.{key}");
        json!({ "name": name, "in": "query", "required": false, "schema": schema })
    });
    Ok(parameters.collect())
}

/// The component schemas that the document refers to, in the order of the source.
fn reachable(document: &Value, source: &Value) -> Result<Object, String> {
    let mut wanted = BTreeSet::new();
    let mut open = Vec::new();
    references(document, &mut open);
    while let Some(name) = open.pop() {
        let schema = source.pointer("/components/schemas").and_then(|all| all.get(&name));
        let schema = schema.ok_or_else(|| format!("no schema `{name}`"))?;
        if wanted.insert(name) {
            references(schema, &mut open);
        }
    }
    let all = source.pointer("/components/schemas").and_then(Value::as_object).into_iter().flatten();
    Ok(all.filter(|(name, _)| wanted.contains(*name)).map(|(name, schema)| (name.clone(), schema.clone())).collect())
}

fn references(value: &Value, found: &mut Vec<String>) {
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
}

/// Takes out all prose. OpenAPI wants a description for each response: it is left empty.
fn strip_prose(value: &mut Value, names: Names) {
    match value {
        Value::Array(items) => items.iter_mut().for_each(|item| strip_prose(item, Names::Keywords)),
        Value::Object(members) => {
            if names == Names::Keywords {
                members
                    .retain(|key, member| !(matches!(key.as_str(), "description" | "summary") && member.is_string()));
            }
            for (key, member) in members {
                let below = match (names, key.as_str()) {
                    (Names::Keywords, "properties" | "schemas" | "paths" | "content" | "x-identities") => Names::Chosen,
                    (Names::Keywords, "responses") => Names::Responses,
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

fn members<'a>(value: &'a Value, key: &str) -> impl Iterator<Item = (&'a String, &'a Value)> {
    value.get(key).and_then(Value::as_object).into_iter().flatten()
}

fn list<'a>(value: &'a Value, key: &str) -> impl Iterator<Item = &'a Value> {
    value.get(key).and_then(Value::as_array).into_iter().flatten()
}

fn text<'a>(value: &'a Value, key: &str) -> Option<&'a str> {
    value.get(key).and_then(Value::as_str)
}
