//! `x-idempotent` and `x-idempotency-key`: the operations that may be sent again.

use super::parameter::is_reserved_header;
use crate::diag::Diagnostic;
use crate::model::call::{Place, Repeat};
use crate::model::foreign::is_foreign;
use crate::model::notes::Notes;
use crate::model::outline::Outline;
use crate::model::scheme::{SetByStrategy, header_as_read};
use crate::parse::is_token;
use crate::parse::{Kind, Node};

/// The verbs that are idempotent by themselves (RFC 9110 §9.2.2).
const IDEMPOTENT: [&str; 6] = ["GET", "HEAD", "OPTIONS", "TRACE", "PUT", "DELETE"];

/// The rule by which an operation may be sent again. A wrong rule would send it twice, so whatever is wrong here is an error.
pub(super) fn repeat(outline: &Outline<'_>, taken: &[SetByStrategy], notes: &mut Notes) -> Repeat {
    let mut ours = |name| outline.node.get(name).filter(|node| !is_foreign(name, *node, false, notes));
    let (marked, key_node) = (ours("x-idempotent"), ours("x-idempotency-key"));
    let marked = marked.and_then(|node| match node.kind() {
        Kind::Bool(marked) => Some((marked, node)),
        _ => {
            notes.wrong_kind("`x-idempotent`", "a boolean", node);
            None
        }
    });
    let key = key_node.and_then(|node| key(node, taken, notes));
    let mut refuse = |why: String, at: Node<'_>| notes.error(Diagnostic::Idempotency { why }, at);
    match (marked, key) {
        (Some((false, node)), _) if IDEMPOTENT.contains(&outline.verb) => {
            refuse(format!("`{}` is idempotent by definition (RFC 9110 §9.2.2)", outline.verb), node);
            Repeat::ByVerb
        }
        (Some((false, node)), Some(_)) => {
            refuse("it has an `x-idempotency-key`, which makes it idempotent".to_owned(), node);
            Repeat::ByVerb
        }
        (_, Some(name)) => Repeat::Keyed(name),
        (Some((true, _)), None) => Repeat::Idempotent,
        _ => Repeat::ByVerb,
    }
}

/// The header of the key, in lower case.
fn key(node: Node<'_>, taken: &[SetByStrategy], notes: &mut Notes) -> Option<String> {
    let Some(name) = node.text() else {
        notes.wrong_kind("`x-idempotency-key`", "the name of a header", node);
        return None;
    };
    if !is_token(name) {
        notes.error(Diagnostic::InvalidName { what: "header name", name: name.to_owned() }, node);
        return None;
    }
    let is_same = |other: &str| header_as_read(other) == header_as_read(name);
    let by_strategy = taken.iter().any(|(place, other)| *place == Place::Header && is_same(other));
    if by_strategy || is_reserved_header(name) {
        let why = format!("the header `{name}` has another meaning and is set by the client");
        notes.error(Diagnostic::Idempotency { why }, node);
        return None;
    }
    Some(name.to_ascii_lowercase())
}
