//! Compares parts of a document that are written twice.

use crate::parse::{Kind, Node};

/// Returns true if two schemas, or two security schemes, say the same. What only people read may differ.
pub(crate) fn same_schema(one: Node<'_>, other: Node<'_>) -> bool {
    is_same(one, other, false)
}

/// Returns true if two rules on who may call are the same, or none is there. Each key in them is a name.
pub(crate) fn same_rule(one: Option<Node<'_>>, other: Option<Node<'_>>) -> bool {
    match one.zip(other) {
        Some((one, other)) => is_same(one, other, true),
        None => one.is_none() && other.is_none(),
    }
}

fn is_same(one: Node<'_>, other: Node<'_>, is_names: bool) -> bool {
    let is_said = |name: &str| {
        is_names
            || !(name.starts_with("x-")
                || matches!(name, "title" | "description" | "example" | "examples" | "externalDocs" | "deprecated"))
    };
    let count = |node: Node<'_>| node.entries().filter(|(name, _)| is_said(name)).count();
    match (one.kind(), other.kind()) {
        _ if one.id() == other.id() => true,
        (Kind::Map, Kind::Map) => {
            let mut said = one.entries().filter(|(name, _)| is_said(name));
            count(one) == count(other)
                && said.all(|(name, value)| {
                    let has_names =
                        !is_names && matches!(name, "properties" | "patternProperties" | "$defs" | "scopes");
                    other.get(name).is_some_and(|same| is_same(value, same, has_names))
                })
        }
        (Kind::List, Kind::List) => {
            one.items().count() == other.items().count()
                && one.items().zip(other.items()).all(|(one, other)| is_same(one, other, is_names))
        }
        (Kind::Text(one), Kind::Text(other)) | (Kind::Number(one), Kind::Number(other)) => one == other,
        (Kind::Bool(one), Kind::Bool(other)) => one == other,
        (Kind::Null, Kind::Null) => true,
        _ => false,
    }
}
