//! The operations of a document, and their names.

use std::collections::HashMap;

use super::names::{NameSet, snake};
use super::notes::{Notes, place};
use crate::diag::{Diagnostic, nearest};
use crate::parse::{Document, Node};

/// The most operations that a document may have.
const OPERATION_LIMIT: usize = 20_000;

/// An operation before it is looked into.
pub(crate) struct Outline<'f> {
    pub(crate) node: Node<'f>,
    /// The path item around it.
    pub(crate) item: Node<'f>,
    pub(crate) path: &'f str,
    pub(crate) verb: &'f str,
    pub(crate) id: String,
    /// Its name as a method.
    pub(crate) method: String,
    /// Its name as a type.
    pub(crate) rust: String,
    pub(crate) tags: Vec<&'f str>,
}

/// All operations of a document, named.
///
/// One without `operationId` is called after verb and path: `GET /a/{b}/c` is `get_a_by_b_c`. So is the second of two
/// with the same id, or with ids that are the same name in Rust.
pub(crate) fn outline<'f>(document: &'f Document, notes: &mut Notes) -> Vec<Outline<'f>> {
    let forest = document.forest();
    let mut methods = NameSet::default();
    let mut types = NameSet::default();
    let mut first: HashMap<String, Node<'f>> = HashMap::new();
    let mut found: Vec<(Outline<'f>, bool)> = Vec::new();
    for operation in document.operations() {
        if found.len() == OPERATION_LIMIT {
            let diagnostic = Diagnostic::Limit { what: "operations", limit: OPERATION_LIMIT };
            notes.errors.add(diagnostic, forest.root().and_then(Node::location));
            break;
        }
        let node = forest.node(operation.node);
        let verb = operation.method.verb();
        let given = node.text_at("operationId").filter(|id| id.chars().any(char::is_alphanumeric));
        let name = given.map(snake);
        let taken = name.as_ref().and_then(|name| first.get(name)).copied();
        if let (Some(id), Some(other)) = (given, taken) {
            let diagnostic = Diagnostic::DuplicateOperation { id: id.to_owned(), first: place(other).to_string() };
            notes.warn(diagnostic, node.get("operationId").unwrap_or(node));
        }
        let kept = given.zip(name).filter(|_| taken.is_none());
        let is_given = kept.is_some();
        let (id, method) = match kept {
            Some((id, name)) => {
                first.insert(name.clone(), node);
                (id.to_owned(), name)
            }
            None => {
                let id = by_path(verb, &operation.path);
                (id.clone(), id)
            }
        };
        let tags = node.get("tags").into_iter().flat_map(Node::items).filter_map(Node::text).collect();
        let item = forest.node(operation.item);
        let rust = String::new();
        found.push((Outline { node, item, path: &operation.path, verb, id, method, rust, tags }, is_given));
    }
    // Names that the document gives come first, so that a made one never takes theirs.
    for given in [true, false] {
        for (operation, _) in found.iter_mut().filter(|(_, kept)| *kept == given) {
            operation.method = methods.snake_as(&operation.method);
            operation.rust = types.pascal(&operation.id);
        }
    }
    found.into_iter().map(|(operation, _)| operation).collect()
}

/// `GET /a/{b}/c` → `get_a_by_b_c`
fn by_path(verb: &str, path: &str) -> String {
    let mut name = verb.to_ascii_lowercase();
    for segment in path.split(['?', '#']).next().unwrap_or_default().split('/').filter(|segment| !segment.is_empty()) {
        name.push('_');
        name.push_str(&segment.replace('{', " by ").replace('}', " "));
    }
    snake(&name)
}

/// The nearest of the ids, for "did you mean".
pub(crate) fn nearest_id(name: &str, all: &[Outline<'_>]) -> Option<String> {
    nearest(name, all.iter().map(|operation| operation.id.as_str())).map(str::to_owned)
}
