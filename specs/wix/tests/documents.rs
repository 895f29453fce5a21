//! The documents, `effective.json`, the vocabulary and the recordings say the same.
#![allow(
    clippy::panic,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a test says what it expects by panicking"
)]

#[path = "../../../tests/support/value.rs"]
mod value;

use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;

use permitted_codegen::parse::{self, Files, Refused};
use serde_json::{Map, Value, json};
use value::value;

fn here() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn json_file(path: &str) -> Value {
    let text = fs::read_to_string(here().join(path)).unwrap_or_else(|why| panic!("{path}: {why}"));
    serde_json::from_str(&text).unwrap_or_else(|why| panic!("{path}: {why}"))
}

struct Folder(PathBuf);

impl Files for Folder {
    fn read(&self, path: &str) -> Result<Vec<u8>, Refused> {
        fs::read(self.0.join(path)).map_err(|why| Refused::Because(why.to_string()))
    }
}

/// A file of the spec, as the macro reads it.
fn spec_file(folder: &str, path: &str) -> Value {
    let document =
        parse::read(path, &Folder(here().join(folder))).unwrap_or_else(|report| panic!("{path}: {report:?}"));
    value(document.forest().root().expect("a root"))
}

/// Every document with its name.
fn documents() -> Vec<(String, Value)> {
    let mut names: Vec<String> = fs::read_dir(here().join("openapi"))
        .expect("openapi/")
        .map(|entry| entry.expect("an entry").file_name().into_string().expect("a name"))
        .collect();
    names.sort();
    assert_eq!(names.len(), 7);
    let load = |name: String| {
        let document = spec_file("openapi", &name);
        (name, document)
    };
    names.into_iter().map(load).collect()
}

fn object(value: &Value) -> &Map<String, Value> {
    value.as_object().unwrap_or_else(|| panic!("not an object: {value}"))
}

fn array(value: &Value) -> &[Value] {
    value.as_array().unwrap_or_else(|| panic!("not a list: {value}"))
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_else(|| panic!("not a string: {value}"))
}

/// All operations of a document: verb, path, operation.
fn operations(document: &Value) -> Vec<(String, &str, &Value)> {
    let items = object(&document["paths"]).iter();
    items
        .flat_map(|(path, item)| {
            object(item).iter().map(move |(verb, operation)| (verb.to_uppercase(), path.as_str(), operation))
        })
        .collect()
}

fn or_empty(value: &Value) -> Value {
    if value.is_null() { json!([]) } else { value.clone() }
}

#[test]
fn the_table_lists_what_the_documents_say() {
    let effective = json_file("effective.json");
    let documents = documents();
    assert_eq!(object(&effective["documents"]).len(), documents.len());
    for (name, document) in &documents {
        let said: Vec<Value> = operations(document)
            .into_iter()
            .map(|(verb, path, operation)| {
                json!([
                    operation["operationId"],
                    verb,
                    path,
                    operation["tags"],
                    operation["x-identities"],
                    or_empty(&operation["x-permissions"]),
                    operation["x-declared-identities"],
                    operation["x-declared-permissions"],
                    operation["x-basis"],
                    operation["x-paging"],
                ])
            })
            .collect();
        let listed: Vec<Value> = array(&effective["documents"][name]["operations"])
            .iter()
            .map(|entry| {
                json!([
                    entry["operation"],
                    entry["verb"],
                    entry["path"],
                    entry["tags"],
                    entry["identities"],
                    entry["permissions"],
                    entry["declared"],
                    entry["declaredPermissions"],
                    entry["basis"],
                    entry["paging"],
                ])
            })
            .collect();
        assert!(!said.is_empty());
        assert_eq!(said, listed, "{name}");
    }
}

/// All entries of `effective.json`.
fn entries(effective: &Value) -> Vec<&Value> {
    object(&effective["documents"]).values().flat_map(|document| array(&document["operations"])).collect()
}

#[test]
fn every_entry_has_a_basis_and_every_basis_an_entry() {
    let effective = json_file("effective.json");
    let used: BTreeSet<&str> = entries(&effective).into_iter().map(|entry| text(&entry["basis"])).collect();
    let given: BTreeSet<&str> = object(&effective["bases"]).keys().map(String::as_str).collect();
    assert_eq!(used, given);
    assert!(object(&effective["bases"]).values().all(|reason| text(reason).len() > 20));
}

#[test]
fn what_was_added_to_the_declared_identities_is_recorded() {
    for entry in entries(&json_file("effective.json")) {
        let effective: Vec<&str> = array(&entry["identities"]).iter().map(text).collect();
        let declared: Vec<String> = array(&entry["declared"]).iter().map(|name| text(name).to_lowercase()).collect();
        let wider: Vec<&str> =
            effective.iter().copied().filter(|name| !declared.iter().any(|declared| declared == name)).collect();
        let narrower: Vec<&String> = declared.iter().filter(|name| !effective.contains(&name.as_str())).collect();
        assert!(!effective.is_empty(), "{entry}");
        assert_eq!(entry["widening"], json!(wider), "{entry}");
        assert_eq!(entry["narrowing"], json!(narrower), "{entry}");
        let declared = array(&entry["declaredPermissions"]);
        assert!(array(&entry["permissions"]).iter().all(|permission| declared.contains(permission)), "{entry}");
        assert!(declared.is_empty() || !array(&entry["permissions"]).is_empty(), "{entry}");
    }
}

#[test]
fn the_vocabulary_declares_what_the_operations_use() {
    let vocabulary = spec_file("", "identities.yaml");
    let declared: BTreeSet<&str> = object(&vocabulary["x-identities"]).keys().map(String::as_str).collect();
    let listed: Vec<&str> = array(&vocabulary["x-permissions"]).iter().map(text).collect();
    let (mut identities, mut permissions) = (BTreeSet::new(), BTreeSet::new());
    let effective = json_file("effective.json");
    for entry in entries(&effective) {
        identities.extend(array(&entry["identities"]).iter().map(text));
        permissions.extend(array(&entry["permissions"]).iter().map(text));
    }
    for identity in object(&vocabulary["x-identities"]).values() {
        assert!(text(&identity["title"]).len() > 3 && text(&identity["use"]).len() > 3, "{identity}");
        identities.extend(identity["includes"].as_array().into_iter().flatten().map(text));
    }
    // `admin` is listed by no operation: it may do whatever it includes.
    identities.insert("admin");
    assert_eq!(identities, declared);
    assert_eq!(listed, permissions.into_iter().collect::<Vec<_>>());
    for (name, document) in documents() {
        assert_eq!(document["x-identities"], json!({ "$ref": "../identities.yaml" }), "{name}");
        assert!(document.get("security").is_none(), "{name}");
    }
}

/// Calls `visit` with every value of a document and whether its keys are names that the API chose.
fn walk<'a>(value: &'a Value, chosen: bool, visit: &mut impl FnMut(&'a Value, bool)) {
    visit(value, chosen);
    match value {
        Value::Array(items) => items.iter().for_each(|item| walk(item, false, visit)),
        Value::Object(members) => {
            for (key, member) in members {
                let names = matches!(key.as_str(), "properties" | "schemas" | "paths" | "content" | "responses");
                walk(member, names && !chosen, visit);
            }
        }
        _ => {}
    }
}

#[test]
fn references_lead_somewhere() {
    for (name, document) in documents() {
        let mut count = 0;
        walk(&document, false, &mut |value, chosen| {
            let Some(reference) = value.get("$ref").filter(|_| !chosen).map(text) else { return };
            count += 1;
            match reference.strip_prefix('#') {
                Some(pointer) => assert!(document.pointer(pointer).is_some(), "{name}: {reference}"),
                None => assert!(here().join("openapi").join(reference).is_file(), "{name}: {reference}"),
            }
        });
        assert!(count > 10, "{name}: {count}");
    }
}

#[test]
fn there_is_no_prose() {
    for (name, document) in documents() {
        walk(&document, false, &mut |value, chosen| {
            for word in ["description", "summary"] {
                let prose = value.get(word).filter(|_| !chosen).and_then(Value::as_str);
                assert!(prose.is_none_or(str::is_empty), "{name}: {prose:?}");
            }
        });
        // Responses must have a description, so that other tools can read the document.
        for (_, _, operation) in operations(&document) {
            let responses = object(&operation["responses"]).values();
            for response in responses.filter(|response| response.get("$ref").is_none()) {
                assert_eq!(response["description"], "", "{name}");
            }
        }
    }
}

/// Properties called `description` are data and stay.
#[test]
fn properties_called_description_stay() {
    let products = json_file("openapi/products-v3.json");
    assert!(products.pointer("/components/schemas/V3Product/properties/description").is_some());
}

/// The schema itself, where it is a reference.
fn resolved<'a>(document: &'a Value, schema: &'a Value) -> &'a Value {
    match schema.get("$ref") {
        Some(reference) => document.pointer(text(reference).trim_start_matches('#')).expect("a schema"),
        None => schema,
    }
}

/// The schema of the property that a pointer leads to.
fn property<'a>(document: &'a Value, schema: &'a Value, pointer: &str) -> &'a Value {
    let steps = pointer.strip_prefix('/').unwrap_or_else(|| panic!("{pointer} is not a pointer"));
    steps.split('/').fold(resolved(document, schema), |schema, step| {
        let next = schema["properties"].get(step).unwrap_or_else(|| panic!("{pointer}: no property `{step}`"));
        resolved(document, next)
    })
}

/// The schema of the request's part that a target names (`body`, `query:NAME`), and the pointer in it.
fn target<'a>(operation: &'a Value, target: &'a str) -> (&'a Value, Option<&'a str>) {
    let (part, pointer) = target.split_once('#').map_or((target, None), |(part, pointer)| (part, Some(pointer)));
    if part == "body" {
        return (&operation["requestBody"]["content"]["application/json"]["schema"], pointer);
    }
    let name = part.strip_prefix("query:").unwrap_or_else(|| panic!("{target}"));
    let parameter = array(&operation["parameters"]).iter().find(|parameter| parameter["name"] == name);
    let schema = &parameter.unwrap_or_else(|| panic!("no parameter `{name}`"))["schema"];
    (schema.get("contentSchema").unwrap_or(schema), pointer)
}

#[test]
fn paging_leads_to_properties() {
    let mut count = 0;
    for (_, document) in &documents() {
        for (_, _, operation) in operations(document) {
            let Some(paging) = operation.get("x-paging") else { continue };
            count += 1;
            let reply = &operation["responses"]["200"]["content"]["application/json"]["schema"];
            let items = property(document, reply, text(&paging["items"]));
            assert_eq!(items["type"], "array", "{operation}");
            let (there, step) = match text(&paging["style"]) {
                "cursor" => ("next", "cursor"),
                "offset" => ("total", "offset"),
                other => panic!("{other}"),
            };
            let kind = if step == "cursor" { "string" } else { "integer" };
            let is_kind = |schema: &Value| assert_eq!(schema["type"], json!([kind, "null"]), "{operation}");
            is_kind(property(document, reply, text(&paging[there])));
            let (schema, pointer) = target(operation, text(&paging[step]));
            is_kind(pointer.map_or(schema, |pointer| property(document, schema, pointer)));
            for dropped in paging.get("drop").into_iter().flat_map(array) {
                property(document, schema, text(dropped));
            }
        }
    }
    assert_eq!(count, 8);
}

#[test]
fn json_in_the_query_string_has_a_schema() {
    let mut count = 0;
    for (_, document) in &documents() {
        for (_, _, operation) in operations(document) {
            for parameter in operation.get("parameters").into_iter().flat_map(array) {
                if parameter["name"] == ".r" {
                    count += 1;
                    assert_eq!(parameter["required"], true);
                    assert_eq!(parameter["schema"]["contentEncoding"], "base64url");
                    assert_eq!(parameter["schema"]["contentMediaType"], "application/json");
                    let schema = &parameter["schema"]["contentSchema"];
                    assert_eq!(resolved(document, schema)["type"], "object");
                }
            }
        }
    }
    assert_eq!(count, 5);
}

/// Whether a path fits a template.
fn fits(template: &str, path: &str) -> bool {
    let (template, path): (Vec<&str>, Vec<&str>) = (template.split('/').collect(), path.split('/').collect());
    template.len() == path.len() && template.iter().zip(&path).all(|(step, part)| step.starts_with('{') || step == part)
}

/// The recordings come from the SDK, the documents from its types: where both know a call, they agree.
#[test]
fn recorded_calls_are_operations() {
    let index = json_file("golden/INDEX.json");
    let mut names: Vec<&str> = array(&index["files"]).iter().map(|file| text(&file["file"])).collect();
    names.push("INDEX.json");
    let on_disk = fs::read_dir(here().join("golden")).expect("golden/").map(|entry| entry.expect("an entry"));
    let on_disk: BTreeSet<String> = on_disk.map(|entry| entry.file_name().into_string().expect("a name")).collect();
    assert_eq!(on_disk, names.iter().map(|name| (*name).to_owned()).collect());

    let documents = documents();
    let known: Vec<_> = documents.iter().flat_map(|(_, document)| operations(document)).collect();
    let mut recorded = BTreeSet::new();
    for file in array(&index["files"]) {
        let recording = json_file(&format!("golden/{}", text(&file["file"])));
        let Some(steps) = recording.get("steps").map(array) else { continue };
        assert_eq!(file["steps"], steps.len());
        let requests: Vec<&Value> = steps.iter().flat_map(|step| array(&step["requests"])).collect();
        assert_eq!(file["requests"], requests.len());
        for request in requests {
            let url = text(&request["url"]);
            let path = url.split('?').next().and_then(|url| url.split_once(".com")).expect("a path").1;
            if !["/stores/v3/", "/ecom/v1/", "/members/v1/"].iter().any(|area| path.starts_with(area)) {
                continue;
            }
            let verb = text(&request["method"]);
            // `/products/query` fits `/products/{productId}` too: the literal path comes first.
            let mut fitting: Vec<_> = known
                .iter()
                .filter(|(known, template, _)| known == verb && fits(template, path))
                .map(|(_, template, operation)| (template.contains('{'), text(&operation["operationId"])))
                .collect();
            fitting.sort_unstable();
            recorded.insert(fitting.first().unwrap_or_else(|| panic!("{verb} {url} is no operation")).1);
        }
    }
    let expected = [
        "addToCurrentCart",
        "bulkDeleteProducts",
        "createCheckoutFromCurrentCart",
        "createProduct",
        "deleteCurrentCart",
        "deleteProduct",
        "estimateCurrentCartTotals",
        "getCurrentCart",
        "getCurrentMember",
        "getProduct",
        "listMembers",
        "queryMembers",
        "queryProducts",
        "searchOrders",
        "updateCurrentCartLineItemQuantity",
        "updateProduct",
    ];
    assert_eq!(recorded.into_iter().collect::<Vec<_>>(), expected);
}
