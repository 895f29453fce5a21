//! Types of several documents.
#![allow(clippy::unwrap_used)]

use std::collections::BTreeMap;
use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};

use serde_json::{Map, Value};

/// A schema: the file that has it, and its name.
type Place = (PathBuf, String);

fn schemas(area: &Path) -> BTreeMap<Place, Value> {
    let files = fs::read_dir(area).unwrap().map(|entry| entry.unwrap().path());
    let common = area.parent().unwrap().join("common.json");
    let schemas = files.chain([common]).flat_map(|file| {
        let document: Value = serde_json::from_str(&fs::read_to_string(&file).unwrap()).unwrap();
        let schemas = document.pointer("/components/schemas").and_then(Value::as_object).cloned();
        schemas.unwrap_or_else(Map::new).into_iter().map(move |(name, schema)| ((file.clone(), name), schema))
    });
    schemas.collect()
}

/// A number for a schema and all that it leads to: `numbers` has those of the round before.
fn digest(file: &Path, value: &Value, numbers: &BTreeMap<Place, u64>, hasher: &mut DefaultHasher) {
    match value {
        Value::Array(items) => items.iter().for_each(|item| digest(file, item, numbers, hasher)),
        Value::Object(members) => members.iter().for_each(|(key, member)| {
            key.hash(hasher);
            let reference = member.as_str().filter(|_| key == "$ref");
            let Some((other, name)) = reference.and_then(|text| text.split_once("#/components/schemas/")) else {
                return digest(file, member, numbers, hasher);
            };
            let area = file.parent().unwrap();
            let file = match other {
                "" => file.to_owned(),
                "../common.json" => area.parent().unwrap().join("common.json"),
                other => area.join(other),
            };
            numbers.get(&(file, name.to_owned())).unwrap().hash(hasher);
        }),
        other => other.to_string().hash(hasher),
    }
}

#[test]
fn what_documents_of_an_area_describe_in_the_same_way_is_one_type() {
    let openapi = Path::new(env!("CARGO_MANIFEST_DIR")).join("openapi");
    let mut twice = Vec::new();
    for area in fs::read_dir(openapi).unwrap().map(|entry| entry.unwrap().path()).filter(|path| path.is_dir()) {
        let schemas = schemas(&area);
        let mut numbers: BTreeMap<Place, u64> = schemas.keys().map(|place| (place.clone(), 0)).collect();
        // Each round sees one reference further; no chain is longer.
        for _ in 0..16 {
            let next = schemas.iter().map(|(place, schema)| {
                let mut hasher = DefaultHasher::new();
                place.1.hash(&mut hasher);
                digest(&place.0, schema, &numbers, &mut hasher);
                (place.clone(), hasher.finish())
            });
            numbers = next.collect();
        }
        let mut places: BTreeMap<u64, Vec<Place>> = BTreeMap::new();
        numbers.into_iter().for_each(|(place, number)| places.entry(number).or_default().push(place));
        twice.extend(places.into_values().filter(|places| places.len() > 1));
    }
    assert!(twice.is_empty(), "{twice:#?}");
}
