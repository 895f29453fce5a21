//! The documents, `effective.json`, the vocabulary and the recordings say the same.
#![allow(
    clippy::panic,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a test says what it expects by panicking"
)]

#[path = "../../../tests/support/value.rs"]
mod value;

use std::collections::{BTreeSet, HashMap};
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

/// A file of the documents, as the macro reads it.
fn document_file(folder: &str, path: &str) -> Value {
    let document =
        parse::read(path, &Folder(here().join(folder))).unwrap_or_else(|report| panic!("{path}: {report:?}"));
    value(document.forest().root().expect("a root"))
}

/// Every document with its name: `account`, `stores/products`. Those that hold only schemas are not among them.
fn documents() -> Vec<(String, Value)> {
    let folder = here().join("openapi");
    let mut files = vec!["account.yaml".to_owned()];
    let names = |path: PathBuf| {
        fs::read_dir(path)
            .into_iter()
            .flatten()
            .map(|entry| entry.expect("an entry").file_name().into_string().expect("a name"))
    };
    for area in names(folder.clone()) {
        let documents = names(folder.join(&area)).filter(|name| !name.starts_with("types"));
        files.extend(documents.map(|name| format!("{area}/{name}")));
    }
    files.sort();
    assert_eq!(files.len(), 184);
    let load = |file: String| {
        let (folder, name) = file
            .rsplit_once('/')
            .map_or(("openapi".to_owned(), &*file), |(area, name)| (format!("openapi/{area}"), name));
        let document = document_file(&folder, name);
        (file.rsplit_once('.').expect("an extension").0.to_owned(), document)
    };
    files.into_iter().map(load).collect()
}

/// The files that hold only schemas.
fn schemas() -> Vec<(String, Value)> {
    let areas = fs::read_dir(here().join("openapi")).expect("the folder").map(|entry| entry.expect("an entry").path());
    let is_types = |file: &PathBuf| file.file_name().is_some_and(|name| name.to_string_lossy().starts_with("types"));
    let all = areas.filter(|area| area.is_dir()).flat_map(|area| fs::read_dir(area).expect("the area"));
    let mut files: Vec<PathBuf> = all.map(|entry| entry.expect("an entry").path()).filter(is_types).collect();
    assert_eq!(files.len(), 26);
    files.push(here().join("openapi/common.json"));
    let load = |file: PathBuf| {
        let path = file.strip_prefix(here()).expect("a file of the crate").to_string_lossy().into_owned();
        let document = json_file(&path);
        (path, document)
    };
    files.into_iter().map(load).collect()
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
    for (name, basis) in object(&effective["bases"]) {
        assert!(text(&basis["because"]).len() > 20, "{name}");
        assert_eq!(basis["rule"].as_bool(), Some(name.starts_with("rule-")), "{name}");
    }
    for entry in entries(&effective) {
        assert_eq!(entry["identities"], effective["bases"][text(&entry["basis"])]["identities"], "{entry}");
    }
}

/// Where nobody decided, nobody may call whom the package does not name, but for those who act for the business.
#[test]
fn a_rule_never_lets_in_visitors_or_members_that_the_package_does_not_name() {
    for entry in entries(&json_file("effective.json")) {
        let has = |key: &str, name: &str| array(&entry[key]).iter().any(|one| text(one).eq_ignore_ascii_case(name));
        if text(&entry["basis"]).starts_with("rule-") {
            assert!(!has("identities", "visitor") && !has("identities", "account-admin"), "{entry}");
            assert!(!has("identities", "member") || has("declared", "member"), "{entry}");
        }
    }
}

/// And nothing where nobody who may call it has permissions.
#[test]
fn a_call_needs_what_the_package_declares_but_for_what_only_widens_it() {
    let decisions = json_file("decisions.json");
    let vocabulary = document_file("", "identities.yaml");
    let is_scoped = |name: &&Value| vocabulary["x-identities"][text(name)]["scoped"] == true;
    for entry in entries(&json_file("effective.json")) {
        let declared = array(&entry["declaredPermissions"]).iter();
        let is_asked = array(&entry["identities"]).iter().any(|name| is_scoped(&name));
        let needed: Vec<&Value> =
            declared.filter(|name| is_asked && !array(&decisions["widening"]).contains(name)).collect();
        assert_eq!(array(&entry["permissions"]).iter().collect::<Vec<_>>(), needed, "{entry}");
    }
}

#[test]
fn the_vocabulary_declares_what_the_operations_use() {
    let vocabulary = document_file("", "identities.yaml");
    let declared: BTreeSet<&str> = object(&vocabulary["x-identities"]).keys().map(String::as_str).collect();
    let listed: Vec<&str> = array(&vocabulary["x-permissions"]).iter().map(text).collect();
    let (mut identities, mut permissions) = (BTreeSet::new(), BTreeSet::new());
    let effective = json_file("effective.json");
    for entry in entries(&effective) {
        identities.extend(array(&entry["identities"]).iter().map(text));
        permissions.extend(array(&entry["declaredPermissions"]).iter().map(text));
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
        let path = if name == "account" { "../identities.yaml" } else { "../../identities.yaml" };
        assert_eq!(document["x-identities"], json!({ "$ref": path }), "{name}");
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
    let shared: HashMap<String, Value> = schemas().into_iter().collect();
    let others = shared.iter().map(|(path, value)| (path.clone(), value));
    let documents = documents();
    let own = documents.iter().map(|(name, document)| (format!("openapi/{name}.json"), document));
    for (path, document) in own.chain(others) {
        let folder = path.rsplit_once('/').expect("a folder").0.to_owned();
        let mut count = 0;
        walk(document, false, &mut |value, chosen| {
            let Some(reference) = value.get("$ref").filter(|_| !chosen).map(text) else { return };
            count += 1;
            let (file, pointer) = reference.split_once('#').unwrap_or((reference, ""));
            let target = match file {
                "" => Some(document),
                file if file.ends_with("identities.yaml") => {
                    assert!(here().join(&folder).join(file).is_file(), "{path}: {reference}");
                    return;
                }
                file => shared.get(&normal(&folder, file)),
            };
            let target = target.unwrap_or_else(|| panic!("{path}: no file of {reference}"));
            assert!(target.pointer(pointer).is_some(), "{path}: {reference}");
        });
        assert!(count > 1 || path.contains("/types") || path.ends_with("common.json"), "{path}: {count}");
    }
}

/// The path of a file beside those of `folder`, without `..`.
fn normal(folder: &str, file: &str) -> String {
    let mut steps: Vec<&str> = folder.split('/').collect();
    for step in file.split('/') {
        match step {
            ".." => drop(steps.pop()),
            step => steps.push(step),
        }
    }
    steps.join("/")
}

#[test]
fn there_is_no_prose() {
    let documents = documents();
    for (name, document) in documents.iter().chain(&schemas()) {
        walk(document, false, &mut |value, chosen| {
            let prose = value.get("description").filter(|_| !chosen).and_then(Value::as_str);
            assert!(prose.is_none_or(str::is_empty), "{name}: {prose:?}");
            // The summary of an operation is ours: its name as a sentence.
            let summary = value.get("summary").filter(|_| !chosen && value.get("operationId").is_none());
            assert!(summary.is_none(), "{name}: {summary:?}");
        });
    }
    // Responses must have a description, so that other tools can read the document.
    for (name, document) in &documents {
        for (_, _, operation) in operations(document) {
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
    let products = json_file("openapi/stores/products.json");
    assert!(products.pointer("/components/schemas/V3Product/properties/description").is_some());
}

/// The schema itself, where it is a reference.
fn resolved<'a>(document: &'a Value, schema: &'a Value) -> &'a Value {
    match schema.get("$ref") {
        Some(reference) if text(reference).starts_with('#') => {
            document.pointer(text(reference).trim_start_matches('#')).expect("a schema")
        }
        _ => schema,
    }
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
                    // A schema of several documents stands elsewhere.
                    let schema = resolved(document, schema);
                    assert!(schema.get("$ref").is_some() || schema["type"] == "object", "{schema}");
                }
            }
        }
    }
    assert_eq!(count, 42);
}

/// No URL has room for one, and no part of a request is left out in silence.
#[test]
fn no_query_has_a_list_of_objects() {
    for (name, document) in &documents() {
        for (_, path, operation) in operations(document) {
            for parameter in operation.get("parameters").into_iter().flat_map(array) {
                let items = parameter["schema"].get("items").map(|items| resolved(document, items));
                let has_parts = items.is_some_and(|items| items.get("properties").is_some());
                assert!(!has_parts, "{name}: {path}: {parameter}");
            }
        }
    }
    let categories = json_file("openapi/categories/categories.json");
    let operation = &categories["paths"]["/categories/v1/categories/list-categories-for-items"]["post"];
    let schema = &operation["requestBody"]["content"]["application/json"]["schema"];
    assert!(resolved(&categories, schema)["properties"].get("items").is_some());
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
        "addDeliveryCarrier",
        "addToCurrentCart",
        "bulkDeleteProducts",
        "bulkUpdateBrands",
        "createCheckoutFromCurrentCart",
        "createCustomAdditionalFees",
        "createOrderPaymentRequest",
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
        "updateFulfillment",
        "updateProduct",
    ];
    assert_eq!(recorded.into_iter().collect::<Vec<_>>(), expected);
}

/// A field of an event is a type, also where the document has it, unless the package itself says that it may be anything.
#[test]
fn what_only_events_need_is_typed() {
    fn anything(value: &Value, at: &str, found: &mut Vec<String>) {
        let Value::Object(members) = value else { return };
        for (name, field) in members.get("properties").and_then(Value::as_object).into_iter().flatten() {
            if field.as_object().is_some_and(serde_json::Map::is_empty) {
                found.push(format!("{at}/{name}"));
            }
        }
        members.iter().for_each(|(name, member)| anything(member, name, found));
    }
    let (mut files, mut found) = (0, Vec::new());
    for area in fs::read_dir(here().join("events")).expect("the folder") {
        for file in fs::read_dir(area.expect("an entry").path()).expect("the area") {
            let text = fs::read_to_string(file.expect("an entry").path()).expect("the file");
            let document: Value = serde_json::from_str(&text).expect("JSON");
            anything(&document, "", &mut found);
            files += 1;
        }
    }
    assert!(files > 20, "{files}");
    found.sort();
    // One is anything. Of the others, the schemas have a value with the name of an identity, which keeps them in their documents.
    let expected = [
        "CartAbandonedEvent/buyerInfo",
        "CustomField/value",
        "EventPublished/registration",
        "TaskOverdue/task",
        "VoteCast/vote",
        "VoteDeleted/vote",
    ];
    assert_eq!(found, expected);
}
