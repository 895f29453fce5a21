//! The operations that Wix takes as a `POST` too, where the query is too long for a URL.

use std::path::Path;

use serde_json::Value;

use crate::json::{self, list, members, text_at};
use crate::source::Document;

/// Writes `src/long_queries/table.rs`.
pub(crate) fn write(here: &Path, documents: &[Document]) -> Result<(), String> {
    let mut lines = Vec::new();
    for document in documents {
        for (path, item) in members(&document.made, "paths") {
            let operation =
                item.get("get").filter(|one| one.pointer("/x-fallback/method") == Some(&Value::from("POST")));
            if let Some(operation) = operation {
                lines.push(format!("    ({path:?}, {}),\n", form(operation)));
            }
        }
    }
    lines.sort();
    let text = format!(
        "//! Made by `examples/import`.\n\nuse super::form::Form::{{self, Flat, Packed}};\nuse super::form::Kind::{{Flag, List, Number}};\n\n\
         pub(super) const TABLE: &[(&str, Form)] = &[\n{}];\n",
        lines.concat()
    );
    json::write(&here.join("src/long_queries/table.rs"), &text).map(drop)
}

fn form(operation: &Value) -> String {
    if list(operation, "parameters").any(|one| text_at(one, "name") == Some(".r")) {
        return "Packed".to_owned();
    }
    let kinds = list(operation, "parameters").filter(|one| text_at(one, "in") == Some("query")).filter_map(|one| {
        let kind = one.pointer("/schema/type")?;
        let kind = kind.as_str().or_else(|| kind.as_array()?.first()?.as_str())?;
        let kind = match kind {
            "integer" | "number" => "Number",
            "boolean" => "Flag",
            "array" => "List",
            _ => return None,
        };
        Some(format!("({:?}, {kind})", text_at(one, "name")?))
    });
    format!("Flat(&[{}])", kinds.collect::<Vec<_>>().join(", "))
}
