//! Values of schemas, with every field that there is and one that no schema has.

use permitted::{Map, Value};
use serde_json::json;

use crate::json_of;

/// A schema and the file that it is in.
struct At {
    file: String,
    schema: Value,
}

/// A value of a plugin's schema.
pub(crate) fn of(place: &str, schema: &str) -> Value {
    let file = format!("plugins/{place}.json");
    value(&At { file, schema: json!({ "$ref": format!("#/components/schemas/{schema}") }) }, &mut Vec::new()).unwrap()
}

/// None where a schema is in itself.
fn value(at: &At, open: &mut Vec<String>) -> Option<Value> {
    let schema = &at.schema;
    if let Some(reference) = schema["$ref"].as_str() {
        let (file, pointer) = reference.split_once('#').unwrap();
        let file = if file.is_empty() { at.file.clone() } else { beside(&at.file, file) };
        let found = json_of(&file).pointer(pointer).unwrap_or_else(|| panic!("{reference} of {}", at.file)).clone();
        if open.iter().filter(|one| *one == pointer).count() > 1 {
            return None;
        }
        open.push(pointer.to_owned());
        let made = value(&At { file, schema: found }, open);
        open.pop();
        return made;
    }
    if let Some(values) = schema["enum"].as_array() {
        return values.last().cloned();
    }
    let kind = schema["type"].as_str().or_else(|| schema["type"][0].as_str());
    let within = |schema: &Value| At { file: at.file.clone(), schema: schema.clone() };
    Some(match (kind, schema["format"].as_str()) {
        (None, _) => json!({ "any": [1, "thing"] }),
        (Some("array"), _) => value(&within(&schema["items"]), open).into_iter().collect(),
        (Some("boolean"), _) => json!(true),
        (Some("integer"), _) => json!(3),
        (Some("number"), _) => json!(1.5),
        (Some("object"), _) if schema["additionalProperties"].is_object() => {
            json!({ "key": value(&within(&schema["additionalProperties"]), open)? })
        }
        (Some("object"), _) if schema.get("additionalProperties").is_some() => json!({ "any": { "thing": [1] } }),
        (Some("object"), _) => {
            let groups: Vec<&Value> = schema["x-one-of"].as_array().into_iter().flatten().collect();
            let is_other = |name: &str| {
                groups.iter().any(|group| group.as_array().unwrap().iter().skip(1).any(|other| other == name))
            };
            let mut made = Map::new();
            for (name, property) in schema["properties"].as_object().unwrap() {
                if !is_other(name) {
                    made.extend(value(&within(property), open).map(|value| (name.clone(), value)));
                }
            }
            if groups.is_empty() {
                made.insert("fromTomorrow".to_owned(), json!({ "new": 1 }));
            }
            Value::Object(made)
        }
        (_, Some("date-time")) => json!("2024-01-02T03:04:05.678Z"),
        (_, Some("local-date-time")) => json!("2024-01-02T03:04:05"),
        (_, Some("decimal")) => json!("12.50"),
        (_, Some("uuid")) => json!("5f0a3c62-91b7-4c5e-8d2a-0c7f5e1b9a34"),
        _ => json!("text"),
    })
}

/// `../../openapi/common.json`, seen from a file two folders down.
fn beside(file: &str, other: &str) -> String {
    let mut parts: Vec<&str> = file.split('/').collect();
    parts.pop();
    for part in other.split('/') {
        if part == ".." {
            parts.pop();
        } else {
            parts.push(part);
        }
    }
    parts.join("/")
}
