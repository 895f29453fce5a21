//! A located node as a `serde_json` value.

use permitted_codegen::parse::{Kind, Node};
use serde_json::Value;

/// The value of a node. A number that JSON cannot write is a text.
pub(crate) fn value(node: Node<'_>) -> Value {
    match node.kind() {
        Kind::Null => Value::Null,
        Kind::Bool(truth) => Value::Bool(truth),
        Kind::Number(text) => serde_json::from_str(text).unwrap_or_else(|_| Value::String(text.to_owned())),
        Kind::Text(text) => Value::String(text.to_owned()),
        Kind::List => node.items().map(value).collect(),
        Kind::Map => Value::Object(node.entries().map(|(key, node)| (key.to_owned(), value(node))).collect()),
    }
}
