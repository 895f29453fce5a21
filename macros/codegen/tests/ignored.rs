//! What is misspelled, of the wrong kind or in another object is said, or changes what is made: nothing is ignored in silence.
#![allow(
    clippy::panic,
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test says what it expects by panicking"
)]

mod support;

#[path = "support/show.rs"]
mod show;

use std::cell::LazyCell;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

use permitted_codegen::model::{NamedKind, Selection};
use permitted_codegen::parse::{self, Overlay};
use serde_json::{Value, json};
use support::Text;

fn bodies() -> Value {
    let thing = || json!({ "$ref": "#/components/schemas/Thing" });
    json!({
        "openapi": "3.1.0",
        "info": { "title": "T", "version": "1", "description": "d" },
        "servers": [{ "url": "https://{region}.example.com/v1", "variables": { "region": { "enum": ["eu", "us"], "default": "eu" } } }],
        "security": [{ "key": [] }],
        "tags": [{ "name": "t", "description": "Of tag." }],
        "components": {
            "securitySchemes": { "key": { "type": "apiKey", "in": "header", "name": "X-Key" } },
            "schemas": {
                "Thing": {
                    "type": "object",
                    "description": "A thing.",
                    "required": ["id", "kind"],
                    "properties": {
                        "id": { "type": "string", "description": "Its id.", "readOnly": true },
                        "kind": { "type": "string", "enum": ["a", "b"] },
                        "size": { "type": ["integer", "null"], "format": "int32" },
                        "flag": { "const": true },
                        "tags": { "type": "array", "items": { "type": "string" } },
                        "pair": { "type": "array", "prefixItems": [{ "type": "string" }, { "type": "integer" }], "items": false, "minItems": 2 },
                        "map": { "type": "object", "additionalProperties": { "type": "integer" } },
                        "secret": { "type": "string", "writeOnly": true },
                        "bytes": { "type": "string", "contentEncoding": "base64" },
                        "pet": { "$ref": "#/components/schemas/Pet" },
                        "loose": { "anyOf": [{ "type": "string" }, { "type": "integer" }] },
                    },
                    "patternProperties": { "^x-": { "type": "string" } },
                },
                "Pet": {
                    "oneOf": [{ "$ref": "#/components/schemas/Cat" }, { "$ref": "#/components/schemas/Dog" }],
                    "discriminator": { "propertyName": "type", "mapping": { "cat": "#/components/schemas/Cat", "dog": "#/components/schemas/Dog" } },
                },
                "Cat": { "type": "object", "required": ["type"], "properties": { "type": { "type": "string" }, "lives": { "type": "integer", "minimum": 0, "maximum": 18446744073709551615_u64 } } },
                "Dog": { "allOf": [{ "$ref": "#/components/schemas/Base" }, { "type": "object", "properties": { "tricks": { "type": "number" } } }] },
                "Base": { "type": "object", "required": ["type"], "properties": { "type": { "type": "string" } } },
            },
            "parameters": { "Shared": { "name": "shared", "in": "query", "required": true, "schema": { "type": "string" } } },
            "responses": { "Problem": { "description": "bad", "content": { "application/problem+json": { "schema": { "type": "object", "properties": { "title": { "type": "string" } } } } } } },
        },
        "paths": {
            "/things/{id}": {
                "parameters": [{ "name": "id", "in": "path", "required": true, "schema": { "type": "string" } }],
                "get": {
                    "operationId": "getThing", "summary": "Gets it.", "description": "More.", "tags": ["t"], "deprecated": true,
                    "parameters": [
                        { "$ref": "#/components/parameters/Shared" },
                        { "name": "ids", "in": "query", "description": "Which.", "required": true, "style": "form", "explode": false, "schema": { "type": "array", "items": { "type": "string" } } },
                        { "name": "filter", "in": "query", "style": "deepObject", "explode": true, "schema": { "type": "object", "properties": { "a": { "type": "string" } } } },
                        { "name": "raw", "in": "query", "allowReserved": true, "schema": { "type": "string" } },
                        { "name": "json", "in": "query", "content": { "application/json": { "schema": { "type": "object", "properties": { "q": { "type": "string" } } } } } },
                        { "name": "X-Trace", "in": "header", "schema": { "type": "integer", "default": 1 } },
                        { "name": "c", "in": "cookie", "schema": { "type": "string" } },
                    ],
                    "responses": {
                        "200": { "description": "Fine.", "headers": { "X-Total": { "schema": { "type": "integer" } } }, "content": {
                            "application/json": { "schema": thing(), "example": { "id": "i", "kind": "a" } },
                            "application/vnd.other+json": { "schema": { "type": "integer" } },
                            "text/csv": { "schema": { "type": "string" } } } },
                        "202": { "description": "Later." },
                        "404": { "$ref": "#/components/responses/Problem" },
                        "4XX": { "description": "Other.", "content": { "text/plain": { "schema": { "type": "string" } } } },
                        "default": { "description": "Else.", "content": { "application/json": { "schema": { "type": "object", "properties": { "why": { "type": "string" } } } } } },
                    },
                },
                "put": {
                    "operationId": "putThing", "x-idempotency-key": "Idempotency-Key",
                    "requestBody": { "required": true, "description": "All of it.", "content": { "application/json": { "schema": thing() }, "application/merge-patch+json": {} } },
                    "responses": { "200": { "description": "ok", "content": { "application/json": { "schema": thing() } } } },
                },
                "patch": {
                    "operationId": "patchThing", "x-idempotent": true,
                    "requestBody": { "content": { "application/x-www-form-urlencoded": {
                        "schema": { "type": "object", "properties": { "list": { "type": "array", "items": { "type": "string" } }, "deep": { "type": "object", "properties": { "z": { "type": "string" } } } } },
                        "encoding": { "list": { "style": "pipeDelimited", "explode": false, "allowReserved": true }, "deep": { "contentType": "application/json" } } } } },
                    "responses": { "204": { "description": "done" } },
                },
                "post": {
                    "operationId": "sendThing",
                    "requestBody": { "required": true, "content": { "multipart/form-data": {
                        "schema": { "type": "object", "required": ["file"], "properties": { "file": { "type": "string", "format": "binary" }, "meta": { "type": "object", "properties": { "m": { "type": "string" } } }, "note": { "type": "string" } } },
                        "encoding": { "file": { "contentType": "image/png" }, "meta": { "contentType": "application/json" } } } } },
                    "responses": { "200": { "description": "ok", "content": { "text/event-stream": { "schema": { "type": "object", "properties": { "e": { "type": "string" } } } } } } },
                },
            },
        },
    })
}

fn paging() -> Value {
    let list = json!({ "200": { "$ref": "#/components/responses/List" } });
    let described = json!({ "List": { "description": "ok", "headers": { "X-Next": { "schema": { "type": "string" } }, "X-Prev": { "schema": { "type": "string" } } }, "content": { "application/json": { "schema": {
        "type": "object", "required": ["items"], "properties": {
            "items": { "type": "array", "items": { "type": "string" } },
            "more": { "type": "boolean" }, "next": { "type": "string" }, "prev": { "type": "string" }, "total": { "type": "integer" }, "pages": { "type": "integer" } } } } } } });
    let query = |names: &[&str]| -> Value {
        names.iter().map(|name| json!({ "name": name, "in": "query", "schema": { "type": if name.len() > 6 { "string" } else { "integer" } } })).collect()
    };
    let operation = |id: &str, paging: Value, names: &[&str]| json!({ "operationId": id, "x-paging": paging, "parameters": query(names), "responses": list });
    json!({
        "openapi": "3.1.0", "info": { "title": "T", "version": "1" }, "security": [],
        "components": { "responses": described },
        "paths": {
            "/a": { "get": operation("a", json!({ "style": "cursor", "items": "/items", "next": "/next", "cursor": "query:cursors", "more": "/more", "prev": "/prev", "before": "query:befores" }), &["cursors", "befores"]) },
            "/b": { "get": operation("b", json!({ "style": "offset", "items": "/items", "offset": "query:offset", "limit": "query:limit", "total": "/total", "first": 1, "pages": "/pages", "more": "/more" }), &["offset", "limit"]) },
            "/c": { "get": operation("c", json!({ "style": "page", "items": "/items", "page": "query:page", "pages": "/pages", "first": 0, "total": "/total", "more": "/more" }), &["page"]) },
            "/d": { "get": operation("d", json!({ "style": "link", "items": "/items" }), &["page"]) },
            "/e": { "get": operation("e", json!({ "style": "url", "items": "/items", "next": "/next", "prev": "/prev" }), &["page"]) },
            "/f": { "get": operation("f", json!(false), &["page", "limit"]) },
            "/g": { "post": { "operationId": "g", "x-paging": { "style": "cursor", "items": "/items", "next": "header:X-Next", "cursor": "body#/paging/cursor", "drop": ["/filter"] },
                "requestBody": { "required": true, "content": { "application/json": { "schema": { "type": "object", "properties": { "filter": { "type": "string" }, "paging": { "type": "object", "properties": { "cursor": { "type": "string" } } } } } } } },
                "responses": list } },
        },
    })
}

fn beneath() -> Value {
    json!({
        "openapi": "3.1.0", "info": { "title": "T", "version": "1" }, "security": [{ "key": [] }],
        "components": { "securitySchemes": { "key": { "type": "apiKey", "in": "header", "name": "X-Key" }, "token": { "type": "http", "scheme": "bearer" } } },
        "paths": {
            "/a": { "get": { "operationId": "a", "security": [{ "key": [] }], "responses": { "204": { "description": "ok" } } }, "delete": { "operationId": "d", "responses": { "204": { "description": "ok" } } } },
            "/b": { "get": { "operationId": "b", "deprecated": true, "responses": { "204": { "description": "ok" } } } },
        },
    })
}

fn overlay() -> Value {
    json!({
        "overlay": "1.1.0", "info": { "title": "O", "version": "1" }, "extends": "api.json",
        "actions": [
            { "target": "$.paths['/a'].get.security", "description": "d", "remove": true },
            { "target": "$.paths['/a'].get", "update": { "security": [{ "token": [] }] } },
            { "target": "$.paths['/a'].delete", "remove": true },
            { "target": "$.paths['/b'].get.deprecated", "remove": true },
            { "target": "$.paths['/b'].get", "update": { "summary": "New.", "parameters": [{ "name": "q", "in": "query", "schema": { "type": "string" } }] } },
            { "target": "$.paths", "update": { "/c": {} } },
            { "target": "$.paths['/c']", "copy": "$.paths['/b']" },
            { "target": "$.paths['/c'].get", "update": { "operationId": "c" } },
        ],
    })
}

/// What a document becomes, and how often each thing is said of it.
struct Seen {
    made: String,
    said: BTreeMap<String, usize>,
}

/// None of a document with an error.
fn seen(document: &Value, overlay: Option<&Value>) -> Option<Seen> {
    let text = document.to_string();
    let overlay = overlay.map(Value::to_string);
    let overlay = overlay.as_ref().map(|text| Text(text));
    let overlay = overlay.as_ref().map(|files| Overlay { name: "over.json", files });
    let document = parse::read_with("api.json", &Text(&text), overlay).ok()?;
    let mut api = support::check(&document, &Selection::default()).ok()?.into_api();
    let warnings = std::mem::take(&mut api.warnings);
    let mut made = show::show(&api);
    for operation in &api.operations {
        let (call, paging) = (&operation.call, &operation.paging);
        let docs: Vec<_> = call.parameters.iter().map(|one| &one.docs).collect();
        let statuses = call.success.by_status.iter().chain(&call.error.by_status);
        let statuses: Vec<_> = statuses.map(|one| (&one.docs, &one.headers, &one.media, &one.unlike)).collect();
        let others = call.body.as_ref().map(|body| &body.others);
        let _ = writeln!(made, "{:?}{docs:?}{statuses:?}{others:?}{}{paging:?}", call.docs, call.deprecated);
    }
    for named in &api.types {
        let _ = writeln!(made, "{:?}", named.docs);
        if let NamedKind::Struct(object) = &named.kind {
            let _ = writeln!(made, "{:?}", object.fields.iter().map(|field| &field.docs).collect::<Vec<_>>());
        }
    }
    let _ = write!(made, "{} {} {:?} {:?} {:?}", api.title, api.version, api.docs, api.tags, api.servers);
    let mut said = BTreeMap::new();
    for message in warnings.messages() {
        *said.entry(message.lines().next().unwrap_or_default().to_owned()).or_default() += 1;
    }
    Some(Seen { made, said })
}

/// What people write for a name.
fn misspelled(name: &str) -> BTreeSet<String> {
    let letters: Vec<char> = name.chars().collect();
    let middle = letters.len() / 2;
    let mut all = BTreeSet::from([format!("{name}s"), name.to_lowercase(), name[..1].to_uppercase() + &name[1..]]);
    if letters.len() > 2 {
        let mut swapped = letters.clone();
        swapped.swap(middle - 1, middle);
        all.extend([swapped.into_iter().collect(), letters[..letters.len() - 1].iter().collect()]);
    }
    all.remove(name);
    all
}

/// Values of kinds that most fields do not have. Those that are schemas, and empty ones, are left out.
fn others() -> [Value; 4] {
    [json!(null), json!(7), json!("zz"), json!(["zz"])]
}

/// The pointers of all values in a document.
fn pointers(value: &Value, at: &str, out: &mut Vec<String>) {
    let inner: Vec<(String, &Value)> = match value {
        Value::Object(map) => {
            map.iter().map(|(key, value)| (key.replace('~', "~0").replace('/', "~1"), value)).collect()
        }
        Value::Array(list) => list.iter().enumerate().map(|(at, value)| (at.to_string(), value)).collect(),
        _ => return,
    };
    for (step, value) in inner {
        let at = format!("{at}/{step}");
        pointers(value, &at, out);
        out.push(at);
    }
}

fn split(pointer: &str) -> (&str, String) {
    let (parent, step) = pointer.rsplit_once('/').unwrap();
    (parent, step.replace("~1", "/").replace("~0", "~"))
}

fn without(document: &Value, pointer: &str) -> Value {
    let (mut document, (parent, step)) = (document.clone(), split(pointer));
    match document.pointer_mut(parent) {
        Some(Value::Object(map)) => drop(map.remove(&step)),
        Some(Value::Array(list)) => drop(list.remove(step.parse().unwrap())),
        _ => {}
    }
    document
}

/// The document with an entry more; none if the object is none, or has one of that name.
fn with(document: &Value, parent: &str, key: &str, value: &Value) -> Option<Value> {
    let mut document = document.clone();
    let map = document.pointer_mut(parent)?.as_object_mut()?;
    (map.insert(key.to_owned(), value.clone()).is_none()).then_some(document)
}

/// All changes of one value: what was done to it, and the document after it.
fn changes(document: &Value, pointer: &str) -> Vec<(String, Value)> {
    let (parent, key) = split(pointer);
    let own = document.pointer(pointer).unwrap();
    let mut all = Vec::new();
    for other in others() {
        let mut changed = document.clone();
        *changed.pointer_mut(pointer).unwrap() = other.clone();
        all.push((format!("{pointer} = {other}"), changed));
    }
    let Some(beside) = document.pointer(parent).and_then(Value::as_object) else { return all };
    let gone = without(document, pointer);
    for other in misspelled(&key) {
        all.extend(with(&gone, parent, &other, own).map(|made| (format!("{pointer} as {other}"), made)));
    }
    // In an object beside it, in the one above, and in that above.
    let above = parent.rsplit_once('/').map(|(above, _)| above);
    let mut homes: Vec<String> = above.into_iter().map(str::to_owned).collect();
    homes.extend(above.and_then(|above| above.rsplit_once('/')).map(|(above, _)| above.to_owned()));
    let maps = beside.iter().filter(|(name, value)| value.is_object() && **name != key);
    homes.extend(maps.take(2).map(|(name, _)| format!("{parent}/{}", name.replace('~', "~0").replace('/', "~1"))));
    for home in homes {
        all.extend(with(&gone, &home, &key, own).map(|made| (format!("{pointer} to {home}"), made)));
    }
    all
}

/// Changes that lose what was written, or change nothing, and of which nothing is said.
fn silent(document: &Value, see: &dyn Fn(&Value) -> Option<Seen>) -> (usize, Vec<String>) {
    let base = see(document).unwrap();
    assert!(base.said.is_empty(), "{:?}", base.said);
    let (mut all, mut tried, mut found) = (Vec::new(), 0, Vec::new());
    pointers(document, "", &mut all);
    for pointer in all {
        let gone = LazyCell::new(|| see(&without(document, &pointer)).map(|seen| seen.made));
        for (what, changed) in changes(document, &pointer) {
            tried += 1;
            if let Some(seen) = see(&changed)
                && seen.said.is_empty()
                && (seen.made == base.made || Some(seen.made) == *gone)
            {
                found.push(what);
            }
        }
    }
    (tried, found)
}

/// Changes of which nothing is to be said.
fn is_harmless(change: &str) -> bool {
    let (pointer, how) = change.split_once(' ').unwrap();
    let (_, key) = split(pointer);
    // Words for people, tags, and examples, which documents often have of something else.
    let words = ["title", "description", "summary", "version", "extends", "default", "tags"];
    let is_shown = words.contains(&&*key) || pointer.contains("/example") || pointer.contains("/get/tags/");
    // Where it stands now, it has a meaning of its own: a component, a keyword of any schema, the parameters of a path.
    let home = how.strip_prefix("to ").unwrap_or_default();
    let is_component = home.starts_with("/components/") && home.matches('/').count() == 2;
    let keywords =
        ["readOnly", "writeOnly", "format", "type", "properties", "additionalProperties", "contentEncoding", "$ref"];
    let is_keyword = home.starts_with("/components/schemas/") && keywords.contains(&&*key);
    let is_shared = key == "parameters" && home.starts_with("/paths/");
    // Names that are the same for us, and words that are anybody's.
    let is_same = ["as Cat", "as Dog", "as Application/json", "as 4xx"].contains(&how) || key == "^x-";
    let is_word = how == r#"= "zz""# && ["name", "format", "contentEncoding"].contains(&&*key);
    let is_file = key == "format" && pointer.contains("multipart");
    // YAML reads the type `null` as the value.
    let is_null = pointer.contains("/type/") && how == "= null";
    is_shown || is_component || is_keyword || is_shared || is_same || is_word || is_file || is_null
}

fn check(at_least: usize, document: &Value, see: &dyn Fn(&Value) -> Option<Seen>) {
    let (tried, found) = silent(document, see);
    assert!(tried > at_least, "{tried}");
    let left: Vec<String> = found.into_iter().filter(|change| !is_harmless(change)).collect();
    assert!(left.is_empty(), "{}", left.join("\n"));
}

#[test]
fn what_is_written_of_bodies_responses_and_types_is_made_or_said() {
    check(2_500, &bodies(), &|document| seen(document, None));
}

#[test]
fn what_is_written_of_paging_is_made_or_said() {
    check(1_500, &paging(), &|document| seen(document, None));
}

#[test]
fn what_is_written_in_an_overlay_is_made_or_said() {
    let beneath = beneath();
    check(300, &overlay(), &|overlay| seen(&beneath, Some(overlay)));
}
