//! Path templates.

use std::collections::HashSet;

use crate::diag::Diagnostic;
use crate::model::Notes;
use crate::parse::Node;

/// A path template, and its variables in order, each once.
pub(super) struct Template {
    pub(super) path: String,
    pub(super) variables: Vec<String>,
}

/// Reads the template of a path key. What follows `#` never reaches a server and is left out; what follows `?` is a fixed
/// query.
pub(super) fn template(path: &str, item: Node<'_>, notes: &mut Notes) -> Template {
    let mut kept = path;
    if let Some((before, _)) = path.split_once('#') {
        notes
            .warnings
            .add(Diagnostic::PathTemplate { path: path.into(), why: "it has a fragment" }, item.key_location());
        kept = before;
    } else if path.contains('?') {
        notes.warnings.add(Diagnostic::PathTemplate { path: path.into(), why: "it has a query" }, item.key_location());
    }
    let slash = if kept.starts_with('/') { "" } else { "/" };
    if !slash.is_empty() {
        let why = "it does not begin with `/`";
        notes.warnings.add(Diagnostic::PathTemplate { path: path.into(), why }, item.key_location());
    }
    let mut broken = |why| notes.errors.add(Diagnostic::PathTemplate { path: path.into(), why }, item.key_location());
    let mut variables: Vec<String> = Vec::new();
    let mut known = HashSet::new();
    let mut rest = kept;
    while let Some(open) = rest.find(['{', '}']) {
        let after = rest.get(open + 1..).unwrap_or_default();
        let close = after.find(['{', '}']);
        match close {
            Some(close) if rest.get(open..=open) == Some("{") && after.get(close..=close) == Some("}") => {
                let name = after.get(..close).unwrap_or_default();
                if name.is_empty() {
                    broken("it has a place without a name");
                } else if known.insert(name) {
                    variables.push(name.to_owned());
                }
                rest = after.get(close + 1..).unwrap_or_default();
            }
            _ => {
                broken("its braces do not match");
                break;
            }
        }
    }
    Template { path: format!("{slash}{kept}"), variables }
}
