//! The keywords of a schema, and what they say by themselves.

use crate::parse::{Kind, Node};

/// The branches of a union that are not `null`; none if the node has no such keyword.
pub(super) fn branches<'f>(node: Node<'f>, key: &str) -> Option<Vec<Node<'f>>> {
    let list = node.get(key).filter(|list| list.is_list())?;
    Some(list.items().filter(|branch| !is_null(*branch)).collect())
}

/// Keywords that shape a value by themselves.
const STRUCTURE: [&str; 11] = [
    "properties",
    "required",
    "additionalProperties",
    "patternProperties",
    "enum",
    "const",
    "items",
    "prefixItems",
    "discriminator",
    "unevaluatedProperties",
    "type",
];

/// Returns true if a reference has siblings that shape the value too. A `type` beside a reference only repeats what it leads to.
pub(crate) fn has_structure(node: Node<'_>) -> bool {
    // Most references stand alone, and need not be asked for each keyword.
    let mut entries = node.entries();
    let stands_alone = matches!((entries.next(), entries.next()), (Some(("$ref", _)), None));
    !stands_alone && siblings(node).next().is_some()
}

/// The keywords of a schema that shape its value beside its reference.
pub(crate) fn siblings<'f>(node: Node<'f>) -> impl Iterator<Item = &'static str> + use<'f> {
    let keywords = STRUCTURE.into_iter().filter(|key| *key != "type" && *key != "discriminator");
    keywords.chain(["allOf", "oneOf", "anyOf"]).filter(move |key| has(node, key))
}

/// Returns true if one of a schema's keywords, beside its `$ref` and its branches, shapes the value.
pub(super) fn shapes_by_itself(node: Node<'_>) -> bool {
    STRUCTURE.iter().any(|key| has(node, key))
}

fn has(node: Node<'_>, key: &str) -> bool {
    let Some(value) = node.get(key) else { return false };
    match value.kind() {
        Kind::List => value.items().next().is_some(),
        // `properties: {}` and `additionalProperties: true` say nothing.
        Kind::Map => value.entries().next().is_some() || key == "items",
        Kind::Bool(truth) => !truth,
        // Beside branches, `type: object` only says what they say.
        Kind::Text(text) => key != "type" || text != "object" || !has_branches(node),
        _ => true,
    }
}

fn has_branches(node: Node<'_>) -> bool {
    ["allOf", "oneOf", "anyOf"].iter().any(|key| node.get(key).is_some())
}

/// Returns true if a branch of `allOf` says more than words and `null`.
pub(super) fn says_something(node: Node<'_>) -> bool {
    node.get("$ref").is_some() || node.get("type").is_some() || has_structure(node)
}

/// Returns true if a branch is only `null`.
pub(super) fn is_null(node: Node<'_>) -> bool {
    let null_value = |value: Node<'_>| matches!(value.kind(), Kind::Null);
    let texts = |value: Node<'_>| value.text() == Some("null") || null_value(value);
    match (node.get("type"), node.get("enum"), node.get("const")) {
        (Some(kind), _, _) if kind.is_list() => kind.items().all(texts) && kind.items().next().is_some(),
        (Some(kind), _, _) if texts(kind) => true,
        (_, Some(values), _) if values.is_list() => values.items().all(null_value) && values.items().next().is_some(),
        (_, _, Some(value)) => null_value(value),
        _ => false,
    }
}
