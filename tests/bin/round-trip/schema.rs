//! The schemas of a document as JSON Schema 2020-12, which a validator understands.
//!
//! OpenAPI 3.0 and Swagger 2.0 have spellings of their own (`nullable`, `exclusiveMinimum: true`), and documents break the
//! standard. What is taken over is what a reader of JSON would mean by it. Left out is what only narrows texts (`pattern`,
//! `format`) and what closes objects (`additionalProperties: false`), and `oneOf` is read as `anyOf`: none of these changes
//! what a value is decoded into, and many documents contradict themselves in them.

use std::collections::{HashMap, HashSet};

use permitted_codegen::parse::Node;
use serde_json::{Map, Value, json};

use crate::value::value;

/// Where a generator finds what a discriminator says of a branch; validators pass over it.
pub(crate) const TAG: &str = "x-tag";
/// Where a generator finds the children of a base class.
pub(crate) const CHILDREN: &str = "x-children";

/// Schemas by where they stand, each once.
pub(crate) struct Schemas {
    document: Value,
    numbers: HashMap<String, usize>,
    /// The schemas that are asked for, and all that they refer to.
    pub(crate) definitions: Vec<Value>,
    waiting: Vec<(usize, String)>,
    /// The schemas that include another by `allOf`.
    children: HashMap<String, Vec<String>>,
}

impl Schemas {
    pub(crate) fn of(root: Node<'_>) -> Self {
        let document = value(root);
        let mut children: HashMap<String, Vec<String>> = HashMap::new();
        for home in ["/components/schemas", "/definitions"] {
            for (name, schema) in document.pointer(home).and_then(Value::as_object).into_iter().flatten() {
                for base in list(schema, "allOf").iter().filter_map(reference) {
                    children.entry(base).or_default().push(format!("{home}/{}", escaped(name)));
                }
            }
        }
        Self { document, numbers: HashMap::new(), definitions: Vec::new(), waiting: Vec::new(), children }
    }

    /// The number of the schema at a pointer.
    pub(crate) fn number(&mut self, pointer: &str) -> usize {
        let number = self.later(pointer);
        while let Some((number, pointer)) = self.waiting.pop() {
            let schema = self.document.pointer(&pointer).cloned().unwrap_or(Value::Bool(true));
            let read = self.read(&schema, &pointer);
            if let Some(slot) = self.definitions.get_mut(number) {
                *slot = read;
            }
        }
        number
    }

    fn later(&mut self, pointer: &str) -> usize {
        if let Some(number) = self.numbers.get(pointer) {
            return *number;
        }
        let number = self.definitions.len();
        self.definitions.push(Value::Bool(true));
        self.numbers.insert(pointer.to_owned(), number);
        self.waiting.push((number, pointer.to_owned()));
        number
    }

    /// One schema for a validator of them all: the value under the key `N` is one of the schema N.
    pub(crate) fn together(&self) -> Value {
        let properties: Map<String, Value> =
            (0..self.definitions.len()).map(|number| (number.to_string(), link(number))).collect();
        json!({
            "$schema": "https://json-schema.org/draft/2020-12/schema",
            "properties": properties,
            "$defs": self.definitions.iter().enumerate().map(|(number, one)| (number.to_string(), one.clone()))
                .collect::<Map<_, _>>(),
        })
    }

    fn read(&mut self, schema: &Value, pointer: &str) -> Value {
        let Value::Object(map) = schema else { return Value::Bool(true) };
        if map.get("not").is_some_and(|other| other == &json!({}) || other == &Value::Bool(true)) {
            return json!({ "not": true });
        }
        let mut out = Map::new();
        if let Some(target) = reference(schema) {
            // A `type` beside a reference only repeats it.
            let sibling = |key: &&String| *key != "$ref" && *key != "type" && *key != "discriminator";
            let siblings: Map<String, Value> =
                map.keys().filter(sibling).filter_map(|key| Some((key.clone(), map.get(key)?.clone()))).collect();
            let link = link(self.later(&target));
            let rest = self.read(&Value::Object(siblings), pointer);
            return match rest.as_object() {
                Some(rest) if !rest.is_empty() => self.nullable(map, json!({ "allOf": [link, rest] })),
                _ => link,
            };
        }
        for (key, value) in map {
            self.keyword(key, value, map, pointer, &mut out);
        }
        self.family(map, pointer, &mut out);
        self.nullable(map, Value::Object(out))
    }

    fn nullable(&self, map: &Map<String, Value>, schema: Value) -> Value {
        let set = |key| map.get(key).and_then(Value::as_bool).unwrap_or_default();
        let meant = map.get("allOf").and_then(Value::as_array).is_some_and(|all| all.iter().any(is_null));
        let closed = map.get("enum").and_then(Value::as_array).is_some_and(|list| list.contains(&Value::Null));
        if set("nullable") || set("x-nullable") || closed || meant {
            return json!({ "anyOf": [{ "type": "null" }, schema] });
        }
        schema
    }

    fn keyword(&mut self, key: &str, value: &Value, map: &Map<String, Value>, at: &str, out: &mut Map<String, Value>) {
        let mut put = |key: &str, value: Value| out.insert(key.to_owned(), value);
        match (key, value) {
            ("type", _) => {
                if let Some(types) = types(value) {
                    put("type", types);
                }
            }
            ("enum", Value::Array(values)) => {
                let values: Vec<Value> = values.iter().map(|value| typed(value, map.get("type"))).collect();
                if !values.is_empty() {
                    put("enum", values.into());
                }
            }
            ("const", _) => {
                put("const", value.clone());
            }
            ("properties" | "patternProperties", Value::Object(entries)) => {
                let readable = |name: &str| key == "properties" || crate::pattern::reads(name);
                let read = entries
                    .iter()
                    .filter(|(name, _)| readable(name))
                    .map(|(name, one)| (name.clone(), self.read(one, &format!("{at}/{key}/{}", escaped(name)))));
                put(key, Value::Object(read.collect()));
            }
            ("required", Value::Array(names)) => {
                let mut unique: Vec<Value> = Vec::new();
                for name in names.iter().filter(|name| name.is_string()) {
                    if !unique.contains(name) {
                        unique.push(name.clone());
                    }
                }
                put(key, unique.into());
            }
            ("additionalProperties" | "unevaluatedProperties", Value::Object(_) | Value::Bool(true)) => {
                put(key, self.read(value, &format!("{at}/{key}")));
            }
            ("items" | "prefixItems", Value::Array(places)) if !places.is_empty() => {
                let read = places.iter().enumerate().map(|(place, one)| self.read(one, &format!("{at}/{key}/{place}")));
                put("prefixItems", read.collect());
            }
            ("items", Value::Object(_)) => {
                put(key, self.read(value, &format!("{at}/items")));
            }
            ("items", Value::Bool(_)) => {
                put(key, value.clone());
            }
            ("allOf" | "anyOf" | "oneOf", Value::Array(branches)) => {
                self.branches(key, branches, map, at, out);
            }
            ("minimum" | "maximum", Value::Number(_)) => {
                let side = if key == "minimum" { "exclusiveMinimum" } else { "exclusiveMaximum" };
                let open = map.get(side) == Some(&Value::Bool(true));
                put(if open { side } else { key }, value.clone());
            }
            ("exclusiveMinimum" | "exclusiveMaximum" | "multipleOf", Value::Number(_)) => {
                put(key, value.clone());
            }
            ("minLength" | "maxLength" | "minItems" | "maxItems" | "minProperties" | "maxProperties", _)
                if value.is_u64() =>
            {
                put(key, value.clone());
            }
            ("uniqueItems", Value::Bool(_)) | ("format", Value::String(_)) => {
                put(key, value.clone());
            }
            _ => {}
        }
    }

    fn branches(
        &mut self,
        key: &str,
        branches: &[Value],
        map: &Map<String, Value>,
        at: &str,
        out: &mut Map<String, Value>,
    ) {
        let tag = map.get("discriminator").and_then(tag_property);
        let mut read = Vec::new();
        for (place, branch) in branches.iter().enumerate() {
            // A base class that lists its children, which include it: read as a family, or no value would be one.
            if key != "allOf" && reference(branch).is_some_and(|child| self.includes(&child, at)) {
                continue;
            }
            let mut one = match key {
                "allOf" => self.read(branch, &format!("{at}/{key}/{place}")),
                _ if is_null(branch) => json!({ "type": "null" }),
                _ => self.read(branch, &format!("{at}/{key}/{place}")),
            };
            if key != "allOf"
                && let (Some(tag), Some(target)) = (tag, reference(branch))
            {
                one = json!({ "allOf": [one], TAG: { "name": tag, "value": tag_value(map, &target) } });
            }
            // Words alone ask for nothing.
            if key != "allOf" || one.as_object().is_none_or(|map| !map.is_empty()) {
                read.push(one);
            }
        }
        if read.is_empty() {
            return;
        }
        let (key, all) = (if key == "oneOf" { "anyOf" } else { key }, Value::Array(read));
        match out.get(key) {
            // `oneOf` and `anyOf` in one schema.
            Some(_) => out.entry("allOf").or_insert_with(|| json!([])).as_array_mut().into_iter().for_each(|list| {
                list.push(json!({ key: all }));
            }),
            None => {
                out.insert(key.to_owned(), all);
            }
        }
    }

    /// The children of a base class, which are values of it.
    fn family(&mut self, map: &Map<String, Value>, pointer: &str, out: &mut Map<String, Value>) {
        let Some(name) = map.get("discriminator").and_then(tag_property).map(str::to_owned) else { return };
        let children = self.children.get(pointer).cloned().unwrap_or_default();
        let children: Vec<Value> = children
            .into_iter()
            .map(|child| json!({ "allOf": [link(self.later(&child))], TAG: { "name": name, "value": tag_value(map, &child) } }))
            .collect();
        if !children.is_empty() {
            out.insert(CHILDREN.to_owned(), Value::Array(children));
        }
    }

    fn includes(&self, child: &str, base: &str) -> bool {
        let mut open = vec![base.to_owned()];
        let mut seen = HashSet::new();
        while let Some(one) = open.pop() {
            if one == child {
                return true;
            }
            if seen.insert(one.clone()) {
                open.extend(self.children.get(&one).into_iter().flatten().cloned());
            }
        }
        false
    }
}

/// `{ nullable: true }` alone, which some documents write for `null`.
fn is_null(schema: &Value) -> bool {
    let Some(map) = schema.as_object() else { return false };
    map.get("nullable") == Some(&Value::Bool(true))
        && map.keys().all(|key| matches!(key.as_str(), "nullable" | "description" | "title" | "example" | "default"))
}

fn link(number: usize) -> Value {
    json!({ "$ref": format!("#/$defs/{number}") })
}

/// The pointer that a schema refers to.
fn reference(schema: &Value) -> Option<String> {
    let text = schema.get("$ref")?.as_str()?.strip_prefix('#')?;
    Some(percent_encoding::percent_decode_str(text).decode_utf8_lossy().into_owned())
}

fn escaped(step: &str) -> String {
    step.replace('~', "~0").replace('/', "~1")
}

fn list<'v>(schema: &'v Value, key: &str) -> &'v [Value] {
    schema.get(key).and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default()
}

fn tag_property(tag: &Value) -> Option<&str> {
    tag.as_str().or_else(|| tag.get("propertyName")?.as_str())
}

/// The value of a discriminator that means a schema.
fn tag_value(map: &Map<String, Value>, target: &str) -> String {
    let name = target.rsplit('/').next().unwrap_or_default().replace("~1", "/").replace("~0", "~");
    let mapping = map.get("discriminator").and_then(|tag| tag.get("mapping")?.as_object());
    let means = |to: &Value| to.as_str().is_some_and(|to| to == name || to.strip_prefix('#') == Some(target));
    mapping.into_iter().flatten().find(|(_, to)| means(to)).map_or(name.clone(), |(value, _)| value.clone())
}

const TYPES: [&str; 7] = ["string", "integer", "number", "boolean", "array", "object", "null"];

fn types(value: &Value) -> Option<Value> {
    let known = |kind: &Value| match kind.as_str() {
        // Of Swagger 2.0.
        Some("file") => Some(Value::from("string")),
        Some(text) if TYPES.contains(&text) => Some(kind.clone()),
        _ => None,
    };
    match value {
        Value::Array(kinds) => {
            let known: Vec<Value> = kinds.iter().filter_map(known).collect();
            (!known.is_empty()).then(|| known.into())
        }
        kind => known(kind),
    }
}

/// A value of an `enum` as its `type` says that it is meant.
fn typed(value: &Value, kind: Option<&Value>) -> Value {
    match (value, kind.and_then(Value::as_str)) {
        (Value::Number(_) | Value::Bool(_), Some("string")) => Value::String(value.to_string()),
        (Value::String(text), Some("integer")) => text.parse::<i64>().map_or(value.clone(), Value::from),
        _ => value.clone(),
    }
}
