//! What an import changes of who may call what.

use std::collections::BTreeMap;
use std::fmt;

use serde_json::Value;

use crate::decide::rows;
use crate::json::text_at;

/// A change of one operation.
pub(crate) struct Change {
    text: String,
    /// Whether somebody has to decide: the package says something else, not we.
    pub(crate) decides: bool,
}

impl fmt::Display for Change {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.text)
    }
}

/// What is other in a table than in the recorded one.
pub(crate) fn changes(recorded: &Value, table: &Value) -> Vec<Change> {
    let mut before: BTreeMap<(&str, &str), &Value> = rows(recorded)
        .map(|(place, row)| ((place.as_str(), text_at(row, "operation").unwrap_or_default()), row))
        .collect();
    let mut changes = Vec::new();
    let mut change = |decides, text: String| changes.push(Change { text, decides });
    for (place, row) in rows(table) {
        let operation = text_at(row, "operation").unwrap_or_default();
        let name = format!("{place} {operation}");
        let Some(old) = before.remove(&(place.as_str(), operation)) else {
            let basis = text_at(row, "basis").unwrap_or_default();
            change(true, format!("new: {name}, {}, by `{basis}`", row.get("identities").unwrap_or(&Value::Null)));
            continue;
        };
        for (key, decides) in [
            ("verb", true),
            ("path", true),
            ("declared", true),
            ("declaredPermissions", true),
            ("paging", true),
            ("identities", false),
            ("permissions", false),
            ("basis", false),
        ] {
            let (was, is) = (old.get(key).unwrap_or(&Value::Null), row.get(key).unwrap_or(&Value::Null));
            if was != is {
                change(decides, format!("changed: {name}: {key} was {was} and is {is}"));
            }
        }
    }
    for (place, operation) in before.keys() {
        change(true, format!("gone: {place} {operation}"));
    }
    changes
}
