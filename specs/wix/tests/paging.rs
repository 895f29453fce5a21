//! Every operation that pages goes back as well, where Wix can.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;

fn read(file: &Path) -> Value {
    serde_json::from_str(&fs::read_to_string(file).unwrap()).unwrap()
}

/// The schema that a reference leads to, and its file.
fn resolved(file: PathBuf, schema: Value) -> (PathBuf, Value) {
    let Some(reference) = schema.get("$ref").and_then(Value::as_str) else { return (file, schema) };
    let (other, pointer) = reference.split_once('#').unwrap();
    let file = if other.is_empty() { file } else { file.parent().unwrap().join(other) };
    let schema = read(&file).pointer(pointer).unwrap_or_else(|| panic!("{reference}")).clone();
    resolved(file, schema)
}

/// Whether properties lead to something.
fn leads(file: &Path, schema: &Value, path: &str) -> bool {
    let mut now = resolved(file.to_owned(), schema.clone());
    for step in path.split('/').skip(1) {
        let Some(property) = now.1["properties"].get(step) else { return false };
        let property = property.clone();
        now = resolved(now.0, property);
    }
    true
}

fn json_files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    entries.flat_map(|path| if path.is_dir() { json_files(&path) } else { vec![path] }).collect()
}

#[test]
fn pages_go_back() {
    let (mut back, mut only_forward, mut offsets) = (0, Vec::new(), 0);
    for file in json_files(&Path::new(env!("CARGO_MANIFEST_DIR")).join("openapi")) {
        if file.extension().is_none_or(|kind| kind != "json") {
            continue;
        }
        let document = read(&file);
        let items = document["paths"].as_object().into_iter().flatten();
        for (_, operation) in items.flat_map(|(_, item)| item.as_object().unwrap()) {
            let paging = &operation["x-paging"];
            let id = operation["operationId"].as_str().unwrap();
            if let Some(offset) = paging["offset"].as_str() {
                offsets += 1;
                assert_eq!(paging["limit"], offset.replace("offset", "limit"), "{id}");
            } else if let Some(next) = paging["next"].as_str() {
                let prev = format!("{}prev", next.strip_suffix("next").unwrap());
                let response = &operation["responses"]["200"]["content"]["application/json"]["schema"];
                if leads(&file, response, &prev) {
                    back += 1;
                    assert_eq!(paging["prev"], prev, "{id}");
                } else {
                    only_forward.push(id.to_owned());
                }
            }
        }
    }
    only_forward.sort_unstable();
    assert_eq!((back, offsets), (123, 41));
    // Those of media, whose responses name no page before.
    assert_eq!(only_forward.len(), 8, "{only_forward:?}");
}
