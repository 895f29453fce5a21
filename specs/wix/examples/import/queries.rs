//! The fields of queries, read from the packages' own declarations into `queries.json`.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use crate::json::{self, text_at};
use crate::query_fields::module;
use crate::query_operations::{capitalized, operations_of};

/// Reads `FOLDER/*/package.json` and the declarations beside each: unpacked packages of npm, which are MIT-licensed or stop it.
pub(crate) fn read(here: &Path, folder: &Path) -> Result<(), String> {
    let mut packages = BTreeMap::new();
    for entry in fs::read_dir(folder).map_err(|why| format!("{}: {why}", folder.display()))?.filter_map(Result::ok) {
        let Ok(package) = json::read(&entry.path().join("package.json")) else { continue };
        let name = text_at(&package, "name").ok_or("a package without a name")?.to_owned();
        if text_at(&package, "license") != Some("MIT") {
            return Err(format!("{name} is not MIT-licensed"));
        }
        packages.insert(name, (entry.path(), text_at(&package, "version").unwrap_or_default().to_owned()));
    }
    // A package that is not there keeps what was recorded of it.
    let recorded = json::read(&here.join("queries.json")).unwrap_or_default();
    let mut found: Vec<Value> = recorded.as_array().cloned().unwrap_or_default();
    found.retain(|query| {
        let package = text_at(query, "package").and_then(|package| package.rsplit_once('@'));
        package.is_some_and(|(name, _)| !packages.contains_key(name))
    });
    for (place, document) in documents(here)? {
        let package = text_at(&document, "x-package").and_then(|name| Some((name, packages.get(name)?)));
        let Some((name, (path, version))) = package else { continue };
        let text = declarations(path)?;
        for (verb, specification) in specifications(&text) {
            let operations = operations_of(&document, verb);
            let typed = |id: &str| text.contains(&format!("function typed{}(", capitalized(id)));
            let one = match operations.as_slice() {
                [one] => Some(one.id),
                several => several.iter().map(|one| one.id).find(|id| typed(id)),
            };
            let Some(operation) = one else {
                println!("{place}: no one operation for the {verb} of {name}");
                continue;
            };
            let package = format!("{name}@{version}");
            let mut query = json!({ "document": place, "operation": operation, "package": package });
            if let (Some(query), Value::Object(specification)) = (query.as_object_mut(), specification) {
                query.extend(specification);
            }
            let (area, document) = place.split_once('/').unwrap_or_default();
            match module(here, area, document, &query, "", &mut BTreeMap::new()) {
                Ok(_) => found.push(query),
                Err(why) => println!("{place}: {operation} is left out: {why}"),
            }
        }
    }
    let key =
        |query: &Value| (text_at(query, "document").map(str::to_owned), text_at(query, "operation").map(str::to_owned));
    found.sort_by_key(key);
    json::write(&here.join("queries.json"), &json::lines(&found.into(), 2))?;
    Ok(())
}

/// The text of the package's declarations.
fn declarations(package: &Path) -> Result<String, String> {
    let folder = package.join("build/cjs");
    let files = fs::read_dir(&folder).map_err(|why| format!("{}: {why}", folder.display()))?;
    let mut files: Vec<PathBuf> = files.filter_map(|file| Some(file.ok()?.path())).collect();
    let name = |file: &PathBuf| file.file_name().unwrap_or_default().to_string_lossy().into_owned();
    // Some packages have a file of their own for what their others share.
    let shared = files.iter().any(|file| name(file).contains(".universal"));
    let is_it = |name: &str| if shared { name.contains(".universal") } else { name == "index.typings.d.ts" };
    files.retain(|file| name(file).ends_with(".d.ts") && is_it(&name(file)));
    files.sort();
    files.iter().map(|file| fs::read_to_string(file).map_err(|why| why.to_string())).collect()
}

/// `interface … extends QuerySpec { … wql: [{ fields: […]; operators: … | '*'; sort: '…' }] }`: the verb and the groups of each. Those of
/// a search have `searchable: […]; aggregatable: […]` too.
fn specifications(text: &str) -> Vec<(&'static str, Value)> {
    let mut found = Vec::new();
    for (verb, mark) in [("query", " extends QuerySpec {"), ("search", " extends SearchSpec {")] {
        for part in text.split(mark).skip(1) {
            let body = part.split("\n}").next().unwrap_or_default();
            let Some((_, groups)) = body.split_once("wql: [") else { continue };
            let groups = groups.split('}').filter(|group| group.contains("fields:")).map(|group| {
                let after = |key: &str| group.split_once(key).map_or("", |(_, rest)| rest.trim_start());
                let strings =
                    |text: &str| -> Vec<String> { text.split('\'').skip(1).step_by(2).map(str::to_owned).collect() };
                let bracket = |text: &str| strings(text.split(']').next().unwrap_or_default());
                let operators = after("operators:");
                let mut operators = if operators.starts_with('[') { bracket(operators) } else { vec!["*".to_owned()] };
                operators.sort();
                let sort = strings(after("sort:").split(';').next().unwrap_or_default()).pop();
                let fields: Vec<String> = bracket(after("fields:")).iter().map(|field| renamed(field)).collect();
                json!({ "fields": fields, "operators": operators, "sort": sort.unwrap_or_else(|| "NONE".to_owned()) })
            });
            let mut specification = json!({ "groups": groups.collect::<Vec<_>>() });
            for key in ["searchable", "aggregatable"] {
                let fields = body.split_once(&format!("{key}: [")).and_then(|(_, rest)| rest.split_once(']'));
                let fields = fields.map(|(fields, _)| fields.split('\'').skip(1).step_by(2).map(renamed));
                if let (Some(fields), Some(specification)) = (fields, specification.as_object_mut()) {
                    specification.insert(key.to_owned(), fields.collect());
                }
            }
            found.push((verb, specification));
        }
    }
    found
}

/// `_id` and other names that begin so are the SDK's own names.
fn renamed(field: &str) -> String {
    field.split('.').map(|name| name.strip_prefix('_').unwrap_or(name)).collect::<Vec<_>>().join(".")
}

fn documents(here: &Path) -> Result<Vec<(String, Value)>, String> {
    let mut found = Vec::new();
    for area in fs::read_dir(here.join("openapi")).map_err(|why| why.to_string())?.filter_map(Result::ok) {
        for file in fs::read_dir(area.path()).into_iter().flatten().filter_map(Result::ok) {
            let path = file.path();
            let place = format!("{}/{}", area.file_name().display(), path.file_stem().unwrap_or_default().display());
            found.push((place, json::read(&path)?));
        }
    }
    found.sort_by(|(one, _), (other, _)| one.cmp(other));
    Ok(found)
}
