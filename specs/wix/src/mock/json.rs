//! Values of JSON.

use serde_json::Value;

/// A text of an entity or a body; empty if there is none.
pub(super) fn text<'a>(value: &'a Value, pointer: &str) -> &'a str {
    value.pointer(pointer).and_then(Value::as_str).unwrap_or_default()
}

/// The entity whose field has that text.
pub(super) fn find<'a>(entities: &'a [Value], field: &str, value: &str) -> Option<&'a Value> {
    entities.iter().find(|entity| entity.get(field).and_then(Value::as_str) == Some(value))
}
