//! JSON files: read, and written with one line for each entry.

use std::fs;
use std::path::Path;

use serde_json::Value;

pub(crate) fn text(path: &Path) -> Result<String, String> {
    fs::read_to_string(path).map_err(|why| format!("{}: {why}", path.display()))
}

pub(crate) fn read(path: &Path) -> Result<Value, String> {
    serde_json::from_str(&text(path)?).map_err(|why| format!("{}: {why}", path.display()))
}

/// Writes a file, if it is not the same already; whether it was not.
pub(crate) fn write(path: &Path, text: &str) -> Result<bool, String> {
    if fs::read_to_string(path).is_ok_and(|old| old == text) {
        return Ok(false);
    }
    let failed = |why: std::io::Error| format!("{}: {why}", path.display());
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).map_err(failed)?;
    }
    fs::write(path, text).map_err(failed)?;
    Ok(true)
}

/// The value with one line for each entry down to a depth, so that a change of one is a change of one line.
pub(crate) fn lines(value: &Value, depth: usize) -> String {
    let mut out = String::new();
    put(value, depth, 0, &mut out);
    out.push('\n');
    out
}

fn put(value: &Value, depth: usize, indent: usize, out: &mut String) {
    let entries: Vec<(Option<&String>, &Value)> = match value {
        Value::Object(members) => members.iter().map(|(key, value)| (Some(key), value)).collect(),
        Value::Array(items) => items.iter().map(|value| (None, value)).collect(),
        _ => Vec::new(),
    };
    let plain = entries.iter().all(|(_, value)| !value.is_object() && !value.is_array());
    if depth == 0 || entries.is_empty() || (plain && indent > 0) {
        out.push_str(&value.to_string());
        return;
    }
    let (open, close) = if value.is_object() { ('{', '}') } else { ('[', ']') };
    out.push(open);
    for (number, (key, value)) in entries.iter().enumerate() {
        out.push_str(if number == 0 { "\n" } else { ",\n" });
        out.extend(std::iter::repeat_n(' ', indent + 1));
        if let Some(key) = key {
            out.push_str(&Value::from(key.as_str()).to_string());
            out.push_str(": ");
        }
        put(value, depth - 1, indent + 1, out);
    }
    out.push('\n');
    out.extend(std::iter::repeat_n(' ', indent));
    out.push(close);
}

pub(crate) fn members<'a>(value: &'a Value, key: &str) -> impl Iterator<Item = (&'a String, &'a Value)> + use<'a> {
    value.get(key).and_then(Value::as_object).into_iter().flatten()
}

pub(crate) fn list<'a>(value: &'a Value, key: &str) -> impl Iterator<Item = &'a Value> + use<'a> {
    value.get(key).and_then(Value::as_array).into_iter().flatten()
}

pub(crate) fn text_at<'a>(value: &'a Value, key: &str) -> Option<&'a str> {
    value.get(key).and_then(Value::as_str)
}

pub(crate) fn texts(value: &Value, key: &str) -> Vec<String> {
    list(value, key).filter_map(Value::as_str).map(str::to_owned).collect()
}
