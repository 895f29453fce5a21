//! Schemas of a plugin that the types of its area, or of all areas, have under one name in the same shape.

use std::path::Path;

use serde_json::{Value, json};

use crate::json;
use crate::source::Object;

/// The schemas that the plugins of an area can share.
pub(crate) struct Same {
    area: Object,
    common: Object,
    /// The file of the area's types, as a plugin's file refers to it.
    area_file: String,
}

const COMMON: &str = "../../openapi/common.json";

impl Same {
    pub(crate) fn of(here: &Path, area: &str) -> Self {
        let schemas = |file: &str| -> Object {
            let file = json::read(&here.join("openapi").join(file)).unwrap_or_default();
            file.pointer("/components/schemas").and_then(Value::as_object).cloned().unwrap_or_default()
        };
        let area_types = format!("{area}/types.json");
        Self {
            area: schemas(&area_types),
            common: schemas("common.json"),
            area_file: format!("../../openapi/{area_types}"),
        }
    }

    /// Takes out what is shared, and leads references there.
    pub(crate) fn share(&self, schemas: &mut Object) {
        let all = schemas.clone();
        let file = |name: &str| {
            let own = shape(name, &|_, name| all.get(name), "", &mut Vec::new());
            let is_it = |file: &str| {
                own.is_some() && own == shape(name, &|file, name| self.find(file, name), file, &mut Vec::new())
            };
            [self.area_file.as_str(), COMMON].into_iter().find(|file| is_it(file))
        };
        schemas.retain(|name, _| file(name).is_none());
        schemas.values_mut().for_each(|schema| lead(schema, &file));
    }

    fn find(&self, file: &str, name: &str) -> Option<&Value> {
        if file.ends_with("common.json") { self.common.get(name) } else { self.area.get(name) }
    }

    /// The module that has a type which is not the plugin's own.
    pub(crate) fn module(&self, name: &str, area: &str) -> String {
        if self.area.contains_key(name) {
            format!("crate::{area}::types::{name}")
        } else {
            format!("crate::common::{name}")
        }
    }
}

/// A schema with all that it refers to in place of the references; none if one does not resolve.
fn shape<'a>(
    name: &str,
    find: &dyn Fn(&str, &str) -> Option<&'a Value>,
    file: &str,
    open: &mut Vec<String>,
) -> Option<Value> {
    if open.iter().any(|one| one == name) {
        return Some(json!({ "again": name }));
    }
    open.push(name.to_owned());
    let made = whole(find(file, name)?, find, file, open);
    open.pop();
    made
}

fn whole<'a>(
    value: &Value,
    find: &dyn Fn(&str, &str) -> Option<&'a Value>,
    file: &str,
    open: &mut Vec<String>,
) -> Option<Value> {
    match value {
        Value::Array(items) => items.iter().map(|item| whole(item, find, file, open)).collect(),
        Value::Object(members) => {
            let mut made = Object::new();
            for (key, member) in members {
                let reference =
                    member.as_str().filter(|_| key == "$ref").and_then(|text| text.split_once("#/components/schemas/"));
                let value = match reference {
                    Some(("", name)) => json!({ "name": name, "shape": shape(name, find, file, open)? }),
                    Some((file, name)) => json!({ "name": name, "shape": shape(name, find, file, open)? }),
                    None => whole(member, find, file, open)?,
                };
                made.insert(key.clone(), value);
            }
            Some(Value::Object(made))
        }
        other => Some(other.clone()),
    }
}

fn lead<'a>(value: &mut Value, file: &dyn Fn(&str) -> Option<&'a str>) {
    match value {
        Value::Array(items) => items.iter_mut().for_each(|item| lead(item, file)),
        Value::Object(members) => {
            if let Some(Value::String(reference)) = members.get_mut("$ref")
                && let Some(name) = reference.strip_prefix("#/components/schemas/")
                && let Some(file) = file(name)
            {
                *reference = format!("{file}#/components/schemas/{name}");
            }
            members.values_mut().for_each(|member| lead(member, file));
        }
        _ => {}
    }
}

/// The files that a plugin's types refer to, with those that these refer to, as arguments of the attribute.
pub(crate) fn arguments(here: &Path, area: &str, module: &str, types: &Value) -> Vec<(String, String)> {
    let (types, of_area) = (types.to_string(), format!("{area}/types.json"));
    let area_types = json::read(&here.join("openapi").join(&of_area)).unwrap_or_default().to_string();
    let refers = |text: &str, file: &str| text.contains(&format!("{file}#/components/schemas/"));
    let needs_area = refers(&types, &of_area);
    let needs_common = refers(&types, "common.json") || (needs_area && refers(&area_types, "common.json"));
    let common = needs_common.then(|| ("common.json".to_owned(), "crate::common".to_owned()));
    common.into_iter().chain(needs_area.then(|| (of_area, format!("crate::{module}::types")))).collect()
}
