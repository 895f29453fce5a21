//! Extensions that are called like ours and are somebody else's.
//!
//! A document that names no identities has not been written for us, so one of our names in it may mean another thing. It is ours if
//! it has the shape of ours; otherwise it is left alone, with a word. In a document that names identities, all are ours.

use super::notes::Notes;
use crate::diag::Diagnostic;
use crate::parse::{Kind, Node};

/// The styles of `x-paging`.
pub(crate) const PAGING_STYLES: [&str; 5] = ["cursor", "offset", "page", "link", "url"];

/// Returns true if a document names identities or permissions as we read them.
pub(crate) fn has_vocabulary(root: Node<'_>) -> bool {
    let ours = |name: &str| root.get(name).is_some_and(|node| is_of_our_shape(name, node, true));
    ours("x-identities") || ours("x-permissions")
}

/// Returns true if an extension of the root, or of an operation, a path or a tag, is somebody else's, which is a warning.
pub(crate) fn is_foreign(name: &'static str, node: Node<'_>, at_root: bool, notes: &mut Notes) -> bool {
    let means_us = |root| has_vocabulary(root) || at_root && names_identities(root);
    let is_foreign = !is_of_our_shape(name, node, at_root) && !node.forest().root().is_some_and(means_us);
    if is_foreign {
        notes.warnings.add(Diagnostic::ForeignExtension { name }, node.key_location());
    }
    is_foreign
}

/// Returns true if the value of an extension of an operation is what ours has.
pub(crate) fn has_our_shape(name: &str, value: Node<'_>) -> bool {
    is_of_our_shape(name, value, false) || (name == "x-paging" && matches!(value.kind(), Kind::Bool(false)))
}

fn is_of_our_shape(name: &str, node: Node<'_>, at_root: bool) -> bool {
    // A list without anything in it is ours as much as anybody's, and what may say who may call is not guessed.
    let is_empty = || node.is_list() && node.items().next().is_none();
    match name {
        "x-identities" if at_root && node.is_map() => {
            let is_identity = |(_, value): (&str, Node<'_>)| value.is_map() || matches!(value.kind(), Kind::Null);
            node.text_at("$ref").is_some() || node.entries().next().is_none() || node.entries().any(is_identity)
        }
        "x-identities" | "x-permissions" => is_empty() || names_something(node),
        "x-paging" => {
            let style = node
                .text_at("style")
                .is_some_and(|style| PAGING_STYLES.iter().any(|ours| crate::diag::is_within(1, style, ours)));
            style || node.text_at("items").is_some()
        }
        "x-idempotent" => node.text().is_some() || matches!(node.kind(), Kind::Bool(_)),
        _ => !node.is_map(),
    }
}

/// Returns true if the value is a name or a list with one.
pub(crate) fn names_something(value: Node<'_>) -> bool {
    value.text().is_some() || value.items().any(|item| item.text().is_some())
}

/// Returns true if some operation, path or tag names an identity.
fn names_identities(root: Node<'_>) -> bool {
    let names = |node: Node<'_>| node.get("x-identities").is_some_and(names_something);
    let paths = root.get("paths").into_iter().flat_map(Node::entries).map(|(_, item)| item);
    let operations = |item: Node<'_>| {
        let more = item.get("additionalOperations").into_iter().flat_map(Node::entries);
        item.entries().chain(more).any(|(_, node)| names(node))
    };
    root.get("tags").into_iter().flat_map(Node::items).any(names)
        || paths.into_iter().any(|item| names(item) || operations(item))
}
