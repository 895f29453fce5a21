//! Whether documents are what an import of their packages makes, without an import of all.

use std::path::Path;

use serde_json::Value;

use crate::json::{self, text_at};
use crate::source::Document;

/// Compares each document with the one that is recorded; says where they differ.
pub(crate) fn check(here: &Path, documents: &[Document]) -> Result<(), String> {
    let mut differing = Vec::new();
    for document in documents {
        let folder = here.join("openapi").join(&document.area);
        let recorded = whole(&folder, &document.name).map_err(|why| format!("{}: {why}", document.place()))?;
        let mut differences = Vec::new();
        compare(&recorded, &document.made, "", &mut differences);
        if !differences.is_empty() {
            println!("{}:", document.place());
            differences.iter().for_each(|difference| println!("    {difference}"));
            differing.push(document.place());
        }
    }
    if differing.is_empty() {
        println!("{} documents are as recorded", documents.len());
        Ok(())
    } else {
        Err(format!("not as recorded: {}", differing.join(", ")))
    }
}

/// The recorded document with the schemas that it shares with others, as it was before these moved.
fn whole(folder: &Path, name: &str) -> Result<Value, String> {
    let mut document = json::read(&folder.join(format!("{name}.json")))?;
    let mut schemas = document.pointer_mut("/components/schemas").map(Value::take).unwrap_or_default();
    let schemas = schemas.as_object_mut().ok_or("it has no schemas")?;
    let mut open = Vec::new();
    bring_home(&mut document, "", &mut open);
    schemas.values_mut().for_each(|schema| bring_home(schema, "", &mut open));
    while let Some((file, name)) = open.pop() {
        if schemas.contains_key(&name) {
            continue;
        }
        let types = json::read(&folder.join(&file))?;
        let found = types.pointer(&format!("/components/schemas/{name}"));
        let mut schema = found.cloned().ok_or_else(|| format!("{file} has no {name}"))?;
        bring_home(&mut schema, &file, &mut open);
        schemas.insert(name, schema);
    }
    if let Some(place) = document.pointer_mut("/components/schemas") {
        *place = Value::Object(std::mem::take(schemas));
    }
    Ok(document)
}

/// Makes references to other files references within the document, and says to which.
fn bring_home(value: &mut Value, file: &str, open: &mut Vec<(String, String)>) {
    match value {
        Value::Array(items) => items.iter_mut().for_each(|item| bring_home(item, file, open)),
        Value::Object(members) => {
            if let Some(Value::String(reference)) = members.get_mut("$ref")
                && let Some((of, name)) = reference.split_once("#/components/schemas/")
            {
                let of = if of.is_empty() { file } else { of };
                if !of.is_empty() {
                    open.push((of.to_owned(), name.to_owned()));
                    *reference = format!("#/components/schemas/{name}");
                }
            }
            members.values_mut().for_each(|member| bring_home(member, file, open));
        }
        _ => {}
    }
}

fn compare(recorded: &Value, made: &Value, place: &str, differences: &mut Vec<String>) {
    match (recorded, made) {
        (Value::Object(recorded), Value::Object(made)) => {
            for (key, recorded) in recorded {
                compare(recorded, made.get(key).unwrap_or(&Value::Null), &below(place, key, recorded), differences);
            }
            let new = made.iter().filter(|(key, _)| !recorded.contains_key(*key));
            differences.extend(new.map(|(key, made)| format!("{}: new: {made}", below(place, key, made))));
        }
        (Value::Array(recorded), Value::Array(made)) if recorded.len() == made.len() => {
            for (number, (recorded, made)) in recorded.iter().zip(made).enumerate() {
                compare(recorded, made, &format!("{place}/{number}"), differences);
            }
        }
        _ if recorded == made => {}
        _ => differences.push(format!("{place}: was {recorded} and is {made}")),
    }
}

/// An operation is named rather than its verb.
fn below(place: &str, key: &str, value: &Value) -> String {
    format!("{place}/{}", text_at(value, "operationId").unwrap_or(key))
}
