//! The scopes that a security requirement lists.

use super::vocabulary::near;
use crate::diag::Diagnostic;
use crate::model::{Notes, Schemes};
use crate::parse::Node;

/// The scopes of one scheme in a requirement. One that is left out would make the requirement weaker, so whatever is no scope of the
/// scheme is an error.
pub(super) fn scopes<'f>(
    scheme: &str,
    list: Node<'f>,
    schemes: &Schemes<'_>,
    notes: &mut Notes,
) -> Vec<(&'f str, Node<'f>)> {
    if !list.is_list() {
        notes.wrong_kind(&format!("the scopes of `{scheme}`"), "a list of strings", list);
    }
    let declared = schemes.declared_scopes(scheme);
    let mut found = Vec::new();
    for item in list.items() {
        let Some(scope) = item.text() else {
            notes.wrong_kind(&format!("each scope of `{scheme}`"), "a string", item);
            continue;
        };
        match declared {
            _ if !check_word(scope, item, notes) => {}
            Some(declared) if !declared.set.contains(scope) => {
                let (nearest, known) = near(scope, declared.names.iter().copied(), notes);
                let (scope, scheme) = (scope.to_owned(), scheme.to_owned());
                notes.error(Diagnostic::UnknownScope { scope, scheme, nearest, known }, item);
            }
            _ => found.push((scope, item)),
        }
    }
    found
}

/// Returns true if a name is one word, as a scope is (RFC 6749 §3.3); what is none is an error.
pub(super) fn check_word(scope: &str, at: Node<'_>, notes: &mut Notes) -> bool {
    let is_word = !scope.is_empty() && !scope.contains(char::is_whitespace);
    if !is_word {
        notes.error(Diagnostic::InvalidScope { scope: scope.to_owned() }, at);
    }
    is_word
}
