//! A document of several files as one: only ours reads several.

use std::collections::{BTreeMap, VecDeque};
use std::fs;
use std::path::{Component, Path, PathBuf};

use serde_json::{Map, Value};

/// A schema of a file.
type Schema = (PathBuf, String);

/// The document, with the schemas that it refers to in other files among its own.
pub(crate) fn bundled(path: &Path) -> Result<Value, String> {
    let mut files = BTreeMap::from([(path.to_owned(), read(path)?)]);
    let mut document = files.get(path).cloned().unwrap_or_default();
    let mut wanted = VecDeque::new();
    localize(&mut document, path, &mut wanted);
    let mut declared_in: BTreeMap<String, PathBuf> = BTreeMap::new();
    let mut schemas = Map::new();
    while let Some((file, name)) = wanted.pop_front() {
        match declared_in.get(&name) {
            Some(known) if *known == file => continue,
            Some(known) => return Err(format!("{} and {} have a schema `{name}`", known.display(), file.display())),
            None => declared_in.insert(name.clone(), file.clone()),
        };
        if !files.contains_key(&file) {
            files.insert(file.clone(), read(&file)?);
        }
        let schema = files.get(&file).and_then(|document| document.get("components")?.get("schemas")?.get(&name));
        let mut schema = schema.cloned().ok_or_else(|| format!("{} has no schema `{name}`", file.display()))?;
        localize(&mut schema, &file, &mut wanted);
        schemas.insert(name, schema);
    }
    let own = document.pointer_mut("/components/schemas").and_then(Value::as_object_mut);
    own.ok_or_else(|| format!("{} has no schemas", path.display()))?.extend(schemas);
    Ok(document)
}

fn read(path: &Path) -> Result<Value, String> {
    let text = fs::read_to_string(path).map_err(|error| format!("cannot read `{}`: {error}", path.display()))?;
    serde_json::from_str(&text).map_err(|error| format!("{}: {error}", path.display()))
}

/// Makes all references to schemas references into the same file, and lists what they lead to.
fn localize(value: &mut Value, file: &Path, wanted: &mut VecDeque<Schema>) {
    match value {
        Value::Object(fields) => {
            if let Some(Value::String(reference)) = fields.get_mut("$ref")
                && let Some((other, name)) = reference.split_once("#/components/schemas/")
            {
                let leads_to = if other.is_empty() { file.to_owned() } else { beside(file, other) };
                wanted.push_back((leads_to, name.to_owned()));
                *reference = format!("#/components/schemas/{name}");
            }
            fields.values_mut().for_each(|field| localize(field, file, wanted));
        }
        Value::Array(items) => items.iter_mut().for_each(|item| localize(item, file, wanted)),
        _ => {}
    }
}

/// The path of a file that another one names.
fn beside(file: &Path, named: &str) -> PathBuf {
    let mut path = file.parent().unwrap_or(Path::new("")).to_owned();
    for part in Path::new(named).components() {
        match part {
            Component::ParentDir => drop(path.pop()),
            other => path.push(other),
        }
    }
    path
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use serde_json::Value;

    use super::bundled;

    #[test]
    fn the_document_of_wix_is_one_file_with_all_its_schemas() {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../specs/wix/openapi/stores/products.json");
        let document = bundled(&path).unwrap();
        let references = references(&document);
        assert!(references.len() > 300, "{} references", references.len());
        for reference in references {
            let found = reference.strip_prefix('#').and_then(|pointer| document.pointer(pointer));
            assert!(found.is_some() || reference.ends_with("identities.yaml"), "{reference}");
        }
    }

    fn references(value: &Value) -> Vec<&str> {
        let own = value.get("$ref").and_then(Value::as_str);
        let below: Vec<&str> = match value {
            Value::Object(fields) => fields.values().flat_map(references).collect(),
            Value::Array(items) => items.iter().flat_map(references).collect(),
            _ => Vec::new(),
        };
        own.into_iter().chain(below).collect()
    }
}
