//! One schema for what several documents describe in the same way: it moves to the types of their area, or of all areas.

use std::collections::{BTreeMap, BTreeSet};
use std::hash::{DefaultHasher, Hash, Hasher};

use serde_json::{Value, json};

use crate::json::members;
use crate::names;
use crate::operation::error_schemas;
use crate::source::{Document, Object, references};

/// Areas that must have a schema before it moves to the types of all: fewer would make a program that needs one area compile
/// what it never meets.
const COMMON: usize = 4;

/// The documents that hold nothing but schemas.
pub(crate) struct Shared {
    pub(crate) common: Value,
    /// The files of types of each area: of schemas that have one name and several shapes, each file has one.
    pub(crate) areas: BTreeMap<String, Vec<Value>>,
}

impl Shared {
    /// Whether a text refers to the common types, and to which files of its area's: itself, or by one of these.
    pub(crate) fn needed(&self, area: &str, text: &str) -> (bool, Vec<usize>) {
        let refers = |text: &str, file: &str| text.contains(&format!("{file}#/components/schemas/"));
        let (mut texts, mut needed) = (vec![text.to_owned()], Vec::new());
        // A file refers to those before it only.
        for (number, types) in self.areas.get(area).map_or(&[][..], Vec::as_slice).iter().enumerate().rev() {
            if texts.iter().any(|text| refers(text, &file(number))) {
                texts.push(types.to_string());
                needed.insert(0, number);
            }
        }
        (texts.iter().any(|text| refers(text, "common.json")), needed)
    }

    /// The files that a text needs as an argument of the attribute: by their paths and modules, `area_module` being that of the area.
    pub(crate) fn argument(&self, area: &str, area_module: &str, text: &str) -> String {
        let (common, needed) = self.needed(area, text);
        let common = common.then(|| "\"../../openapi/common.json\" = crate::common".to_owned());
        let of_area = |number| format!("\"../../openapi/{area}/{}\" = {area_module}::{}", file(number), module(number));
        let all: Vec<String> = common.into_iter().chain(needed.into_iter().map(of_area)).collect();
        // A file that is not referred to cannot be shared.
        if all.is_empty() { String::new() } else { format!(", types({})", all.join(", ")) }
    }
}

/// What a file of an area's types is called.
pub(crate) fn file(number: usize) -> String {
    format!("{}.json", module(number))
}

/// The module of that file.
pub(crate) fn module(number: usize) -> String {
    if number == 0 { "types".to_owned() } else { format!("types{}", number + 1) }
}

/// A name and all that the schema describes, to any depth.
type Key = (String, u64);

/// Where the documents find schemas that are no longer theirs.
#[derive(Default)]
struct Homes {
    common: BTreeSet<Key>,
    areas: BTreeMap<String, Vec<BTreeSet<Key>>>,
}

/// Moves what is shared out of the documents.
pub(crate) fn share(documents: &mut [Document]) -> Shared {
    let keys: Vec<BTreeMap<String, Key>> = documents.iter().map(|document| keys(&document.made)).collect();
    let needs = needs(documents, &keys);
    let mut users: BTreeMap<&Key, BTreeMap<&str, usize>> = BTreeMap::new();
    for (document, keys) in documents.iter().zip(&keys) {
        // A document's events are made of types only, and cannot use those of the document.
        for key in keys.values().chain(of_events(document, keys, &needs)) {
            *users.entry(key).or_default().entry(&document.area).or_default() += 1;
        }
    }
    let errors = error_schemas();
    let is_common =
        |(key, areas): &(&&Key, &BTreeMap<&str, usize>)| areas.len() >= COMMON || errors.contains_key(&key.0);
    let common = users.iter().filter(is_common).map(|(key, areas)| (areas.values().sum(), *key)).collect();
    let common = together(common, &needs, &BTreeSet::new());
    let mut areas = BTreeMap::new();
    for area in documents.iter().map(|document| document.area.clone()).collect::<BTreeSet<_>>() {
        let several = users.iter().filter_map(|(key, areas)| Some((*areas.get(area.as_str())?, *key)));
        let mut several: Vec<(usize, &Key)> = several.filter(|(count, _)| *count > 1).collect();
        let (mut elsewhere, mut files) = (common.clone(), Vec::new());
        loop {
            several.retain(|(_, key)| !elsewhere.contains(*key));
            let file = together(several.clone(), &needs, &elsewhere);
            if file.is_empty() {
                break;
            }
            elsewhere.extend(file.iter().cloned());
            files.push(file);
        }
        areas.insert(area, files);
    }
    let homes = Homes { common, areas };

    let mut shared: BTreeMap<(String, usize), Object> = BTreeMap::new();
    let mut of_all = Object::new();
    for (document, keys) in documents.iter_mut().zip(&keys) {
        let own = homes.areas.get(&document.area);
        let schemas =
            document.made.pointer_mut("/components/schemas").and_then(Value::as_object_mut).map(std::mem::take);
        let mut left = Object::new();
        for (name, mut schema) in schemas.into_iter().flatten() {
            let Some(key) = keys.get(&name) else { continue };
            let level = homes.level(key, own);
            let place = match level {
                Level::Common => &mut of_all,
                Level::Area(number) => {
                    document.homes.insert(name.clone(), number);
                    shared.entry((document.area.clone(), number)).or_default()
                }
                Level::Document => &mut left,
            };
            if !place.contains_key(&name) {
                lead(&mut schema, keys, &homes, own, level);
                place.insert(name, schema);
            }
        }
        lead(&mut document.made, keys, &homes, own, Level::Document);
        if let Some(place) = document.made.pointer_mut("/components/schemas") {
            *place = Value::Object(left);
        }
    }
    let mut areas: BTreeMap<String, Vec<Value>> = BTreeMap::new();
    for ((area, _), schemas) in shared {
        let title = format!("{}: types of several documents", names::area_title(&area));
        areas.entry(area).or_default().push(types(&title, schemas));
    }
    Shared { common: types("Wix: types of several areas", of_all), areas }
}

/// A document of schemas alone.
pub(crate) fn types(title: &str, schemas: Object) -> Value {
    let sorted: BTreeMap<String, Value> = schemas.into_iter().collect();
    json!({
        "openapi": "3.1.0",
        "info": { "title": title, "version": "1", "license": { "name": "MIT", "identifier": "MIT" } },
        "components": { "schemas": sorted },
    })
}

/// What each schema refers to.
fn needs(documents: &[Document], keys: &[BTreeMap<String, Key>]) -> BTreeMap<Key, Vec<Key>> {
    let mut needs = BTreeMap::new();
    for (document, keys) in documents.iter().zip(keys) {
        let schemas = document.made.get("components").unwrap_or(&Value::Null);
        for (name, schema) in members(schemas, "schemas") {
            let mut names = Vec::new();
            references(schema, &mut names);
            let Some(key) = keys.get(name) else { continue };
            needs.insert(key.clone(), names.iter().filter_map(|name| keys.get(name)).cloned().collect());
        }
    }
    needs
}

/// The schemas of a document that its events need too, with all that these need.
fn of_events<'k>(
    document: &Document,
    keys: &'k BTreeMap<String, Key>,
    needs: &'k BTreeMap<Key, Vec<Key>>,
) -> BTreeSet<&'k Key> {
    let mut open: Vec<&Key> = document.events.needs().iter().filter_map(|name| keys.get(name)).collect();
    let mut found = BTreeSet::new();
    while let Some(key) = open.pop() {
        if found.insert(key) {
            open.extend(needs.get(key).into_iter().flatten());
        }
    }
    let schemas = document.made.pointer("/components/schemas").unwrap_or(&Value::Null);
    // In all programs of the area, rustc would call the identity by another name, because a variant has its own.
    found.retain(|(name, _)| !schemas.get(name).is_some_and(has_identity_as_value));
    found
}

/// Returns true if a schema has a value that becomes a variant with the name of an identity.
fn has_identity_as_value(schema: &Value) -> bool {
    match schema {
        Value::Array(items) => items.iter().any(has_identity_as_value),
        Value::Object(members) => {
            let values = members.get("enum").and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str);
            values.into_iter().any(|value| ["VISITOR", "MEMBER", "USER", "APP"].contains(&value))
                || members.values().any(has_identity_as_value)
        }
        _ => false,
    }
}

/// The schemas that move to one place: of one name the one that most documents have, and none that needs what stays behind.
fn together(
    mut wanted: Vec<(usize, &Key)>,
    needs: &BTreeMap<Key, Vec<Key>>,
    elsewhere: &BTreeSet<Key>,
) -> BTreeSet<Key> {
    wanted.sort_by(|(count, key), (other_count, other)| (other_count, &key.0, key.1).cmp(&(count, &other.0, other.1)));
    let mut taken: BTreeSet<&str> = BTreeSet::new();
    let mut kept: BTreeSet<Key> =
        wanted.into_iter().filter(|(_, key)| taken.insert(&key.0)).map(|(_, key)| key.clone()).collect();
    loop {
        let stays = |key: &&Key| {
            needs.get(key).into_iter().flatten().any(|need| !kept.contains(need) && !elsewhere.contains(need))
        };
        let Some(key) = kept.iter().find(stays).cloned() else { return kept };
        kept.remove(&key);
    }
}

/// Where a schema stands.
#[derive(Clone, Copy, PartialEq)]
enum Level {
    Document,
    Area(usize),
    Common,
}

impl Homes {
    fn level(&self, key: &Key, own: Option<&Vec<BTreeSet<Key>>>) -> Level {
        if self.common.contains(key) {
            return Level::Common;
        }
        own.and_then(|files| files.iter().position(|file| file.contains(key))).map_or(Level::Document, Level::Area)
    }
}

/// Leads the references of a value to where the schemas are now.
fn lead(
    value: &mut Value,
    keys: &BTreeMap<String, Key>,
    homes: &Homes,
    own: Option<&Vec<BTreeSet<Key>>>,
    level: Level,
) {
    match value {
        Value::Array(items) => items.iter_mut().for_each(|item| lead(item, keys, homes, own, level)),
        Value::Object(members) => {
            if let Some(Value::String(reference)) = members.get_mut("$ref")
                && let Some(key) = reference.strip_prefix("#/components/schemas/").and_then(|name| keys.get(name))
            {
                let file = match homes.level(key, own) {
                    there if there == level => String::new(),
                    Level::Common => "../common.json".to_owned(),
                    Level::Area(number) => self::file(number),
                    Level::Document => String::new(),
                };
                *reference = format!("{file}#/components/schemas/{}", key.0);
            }
            members.values_mut().for_each(|member| lead(member, keys, homes, own, level));
        }
        _ => {}
    }
}

/// The key of each schema of a document: its name, and a number for all that it leads to.
fn keys(document: &Value) -> BTreeMap<String, Key> {
    let schemas = document.get("components").unwrap_or(&Value::Null);
    let mut numbers: BTreeMap<&str, u64> = members(schemas, "schemas").map(|(name, _)| (name.as_str(), 0)).collect();
    // Each round sees one reference further; no chain of schemas is longer.
    for _ in 0..32 {
        let next = members(schemas, "schemas").map(|(name, schema)| {
            let mut hasher = DefaultHasher::new();
            name.hash(&mut hasher);
            digest(schema, &numbers, &mut hasher);
            (name.as_str(), hasher.finish())
        });
        numbers = next.collect();
    }
    numbers.into_iter().map(|(name, number)| (name.to_owned(), (name.to_owned(), number))).collect()
}

fn digest(value: &Value, numbers: &BTreeMap<&str, u64>, hasher: &mut DefaultHasher) {
    match value {
        Value::Array(items) => {
            ("list", items.len()).hash(hasher);
            items.iter().for_each(|item| digest(item, numbers, hasher));
        }
        Value::Object(members) => {
            ("map", members.len()).hash(hasher);
            for (key, member) in members {
                key.hash(hasher);
                let schema = member.as_str().filter(|_| key == "$ref").and_then(|text| text.rsplit('/').next());
                match schema.and_then(|name| numbers.get(name)) {
                    Some(number) => number.hash(hasher),
                    None => digest(member, numbers, hasher),
                }
            }
        }
        other => other.to_string().hash(hasher),
    }
}
