//! The access to each operation: the identities that may call it.

use std::collections::BTreeSet;

use super::permits::{Alternative, permits};
use super::rules::{Rule, Rules, check_overlay};
use super::table::{Access, Permit, Permits};
use super::together;
use super::vocabulary::VocabularyIndex;
use super::{scope, secured};
use crate::diag::{Diagnostic, Location};
use crate::model::{Model, Notes, Outline, Schemes, is_foreign, texts};
use crate::parse::Node;

/// The access to each operation, none where that is an error, and the place where an overlay decides it; all operations without a rule
/// are one error.
pub(super) fn of_all(
    model: &Model<'_>,
    vocabulary: &mut VocabularyIndex,
    notes: &mut Notes,
) -> (Vec<Option<Access>>, Vec<Option<Location>>) {
    let is_public = model.selection.unannotated_is_public;
    let rules = Rules::of(model.root, is_public, notes);
    let before = model.document.forest().root_before_overlay();
    let before = before.map(|root| Rules::of(root, is_public, &mut Notes::default()));
    // What is misspelled may be what says so.
    let is_spelled = model.is_spelled && notes.errors.is_empty();
    let mut unannotated = Vec::new();
    let mut accesses = Vec::with_capacity(model.operations.len());
    let mut decided = Vec::with_capacity(model.operations.len());
    for (outline, _) in &model.operations {
        let rule = rules.rule(outline, notes);
        if let Some(before) = &before {
            check_overlay(before, outline, rule, notes);
        }
        let rule = rule.map(|(rule, _)| rule);
        decided.push(rule.and_then(|rule| rule.elsewhere(outline.node)));
        accesses.push(match rule {
            Some(Rule::Listed(list)) => listed(list, outline, vocabulary, &model.schemes, notes),
            Some(Rule::Secured(security)) => {
                rules.check_other_schemes(security, outline, notes);
                by_security(security, outline, vocabulary, &model.schemes, notes)
            }
            None if is_public => Some(Access::Public),
            None => {
                unannotated.push(outline.id.clone());
                None
            }
        });
    }
    together::limit(&model.operations, &accesses, notes);
    if is_spelled && !unannotated.is_empty() {
        notes.error(Diagnostic::Unannotated { operations: unannotated }, model.root.get("paths").unwrap_or(model.root));
    }
    (accesses, decided)
}

/// The permissions of `x-permissions`.
fn asked(operation: &Outline<'_>, vocabulary: &mut VocabularyIndex, notes: &mut Notes) -> BTreeSet<usize> {
    let Some(node) = operation.node.get("x-permissions") else { return BTreeSet::new() };
    if is_foreign("x-permissions", node, false, notes) {
        return BTreeSet::new();
    }
    let names: Vec<_> = texts(node, "`x-permissions`", notes).collect();
    let mut asked = BTreeSet::new();
    for (name, at) in names {
        if scope::check_word(name, at, notes) {
            asked.insert(vocabulary.asked(name, at, notes));
        }
    }
    asked
}

/// `x-identities: [..]`, each with what `x-permissions` lists.
fn listed<'f>(
    list: Node<'f>,
    operation: &Outline<'f>,
    vocabulary: &mut VocabularyIndex,
    schemes: &Schemes<'f>,
    notes: &mut Notes,
) -> Option<Access> {
    let permissions = asked(operation, vocabulary, notes);
    let names: Vec<(&str, Node<'_>)> = texts(list, "`x-identities`", notes).collect();
    if names.is_empty() && list.is_list() {
        notes.error(Diagnostic::NoIdentities { operation: operation.id.clone() }, list);
    }
    let mut alternatives = Vec::new();
    for (name, at) in names {
        match vocabulary.number(name) {
            Some(number) => alternatives.push(Alternative::from([(number, permissions.clone())])),
            None if !vocabulary.declared => notes.error(Diagnostic::NoVocabulary { identity: name.to_owned() }, at),
            None => {
                let (nearest, known) = vocabulary.near(name, notes);
                notes.error(Diagnostic::UnknownIdentity { name: name.to_owned(), nearest, known }, at);
            }
        }
    }
    let rows = permits(alternatives, vocabulary, operation, notes);
    check_scoped(&rows, &permissions, operation, vocabulary, notes);
    check_own_scopes(&rows, &permissions, operation, vocabulary, schemes, notes);
    Permits::new(rows).map(Access::Permitted)
}

/// Refuses permissions of an operation that would be asked of nobody.
fn check_scoped(
    rows: &[Permit],
    permissions: &BTreeSet<usize>,
    operation: &Outline<'_>,
    vocabulary: &VocabularyIndex,
    notes: &mut Notes,
) {
    let mut callers = rows.iter().flat_map(|row| &row.identities).peekable();
    if callers.peek().is_none() || callers.any(|one| vocabulary.is_scoped(*one)) {
        return;
    }
    let Some(permission) = permissions.first().and_then(|at| vocabulary.permissions.get(*at)) else { return };
    let at = operation.node.get("x-permissions").unwrap_or(operation.node);
    let (operation, permission) = (operation.id.clone(), permission.name.clone());
    notes.error(Diagnostic::PermissionOfNobody { operation, permission }, at);
}

/// Refuses scopes of the `security` of an operation, or of its path, that `x-identities` beside it would ignore, where somebody who may
/// call has scopes.
fn check_own_scopes<'f>(
    rows: &[Permit],
    permissions: &BTreeSet<usize>,
    operation: &Outline<'f>,
    vocabulary: &VocabularyIndex,
    schemes: &Schemes<'f>,
    notes: &mut Notes,
) {
    let named =
        |scope: &str| permissions.iter().any(|at| vocabulary.permissions.get(*at).is_some_and(|one| one.name == scope));
    let security = [operation.node, operation.item].into_iter().find_map(|node| node.get("security"));
    for (scheme, listed) in security.into_iter().flat_map(Node::items).flat_map(Node::entries) {
        for (scope, at) in scope::scopes(scheme, listed, schemes, notes) {
            if named(scope) {
                continue;
            }
            let is_scoped = rows.iter().flat_map(|row| &row.identities).any(|one| vocabulary.is_scoped(*one));
            let (operation, scope) = (operation.id.clone(), scope.to_owned());
            if is_scoped {
                notes.error(Diagnostic::IgnoredScope { operation, scope }, at);
            } else {
                notes.warn(Diagnostic::ScopeOfNobody { scope }, at);
            }
        }
    }
}

/// `security: [..]`, each scheme with what `x-permissions` lists.
fn by_security<'f>(
    security: Node<'f>,
    operation: &Outline<'f>,
    vocabulary: &mut VocabularyIndex,
    schemes: &Schemes<'f>,
    notes: &mut Notes,
) -> Option<Access> {
    let permissions = asked(operation, vocabulary, notes);
    let access = secured::secured(security, permissions.clone(), operation, vocabulary, schemes, notes);
    if let Some(Access::Permitted(rows)) = &access {
        check_scoped(rows, &permissions, operation, vocabulary, notes);
    }
    access
}
