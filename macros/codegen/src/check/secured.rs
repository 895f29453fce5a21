//! `security`: who may call an operation, by the credentials that it asks for.

use std::collections::{BTreeMap, BTreeSet};

use super::permits::{Alternative, permits};
use super::scope;
use super::table::{Access, Identity, Permits};
use super::together;
use super::vocabulary::{VocabularyIndex, unknown_scheme};
use crate::diag::Diagnostic;
use crate::model::{Notes, Outline, Schemes};
use crate::parse::Node;

/// The most identities that one call can prove together.
const TOGETHER: usize = 3;

/// The schemes of a requirement, each with the permissions that its credential needs.
type Needed<'f> = BTreeMap<&'f str, BTreeSet<usize>>;

/// `security: [..]`: one requirement or another. Nobody has to prove anything if there is none, or an empty one; beside an
/// empty one, the others say whose proof is taken. None after an error. `always` are the permissions that every scheme needs beside its scopes.
pub(super) fn secured<'f>(
    security: Node<'f>,
    always: BTreeSet<usize>,
    operation: &Outline<'f>,
    vocabulary: &mut VocabularyIndex,
    schemes: &Schemes<'f>,
    notes: &mut Notes,
) -> Option<Access> {
    let (is_open, requirements) = requirements(security, notes)?;
    if let Some(first) = always.first().filter(|_| is_open) {
        let permission = vocabulary.permissions.get(*first).map(|one| one.name.clone()).unwrap_or_default();
        notes.error(Diagnostic::PublicWithPermission { operation: operation.id.clone(), permission }, security);
    }
    if requirements.is_empty() {
        return Some(Access::Public);
    }
    let mut reader = Reader { operation, vocabulary, schemes, always, understood: true };
    let mut alternatives: Vec<Alternative> = Vec::new();
    for requirement in requirements {
        together::in_one_place(requirement, schemes, notes);
        alternatives.extend(reader.alternatives(requirement, notes)?);
    }
    let nobody = alternatives.is_empty() && reader.understood;
    if nobody && !is_open {
        notes.error(Diagnostic::NoIdentities { operation: operation.id.clone() }, security);
    }
    match Permits::new(permits(alternatives, reader.vocabulary, operation, notes)) {
        Some(rows) if is_open => Some(Access::Optional(rows)),
        None if is_open => Some(Access::Public),
        rows => rows.map(Access::Permitted),
    }
}

/// The requirements that ask for something, and whether the call may be made without; none if one is no requirement.
fn requirements<'f>(security: Node<'f>, notes: &mut Notes) -> Option<(bool, Vec<Node<'f>>)> {
    if !security.is_list() {
        notes.wrong_kind("`security`", "a list", security);
        return None;
    }
    let (maps, others): (Vec<Node<'f>>, Vec<Node<'f>>) = security.items().partition(|requirement| requirement.is_map());
    for other in &others {
        notes.wrong_kind("each requirement of `security`", "a mapping from schemes to scopes", *other);
    }
    if !others.is_empty() {
        return None;
    }
    let (empty, requirements): (Vec<Node<'f>>, Vec<Node<'f>>) =
        maps.into_iter().partition(|requirement| requirement.entries().next().is_none());
    Some((requirements.is_empty() || !empty.is_empty(), requirements))
}

/// Reads the requirements of an operation.
struct Reader<'a, 'f> {
    operation: &'a Outline<'f>,
    vocabulary: &'a mut VocabularyIndex,
    schemes: &'a Schemes<'f>,
    /// The permissions that every scheme needs.
    always: BTreeSet<usize>,
    /// False after a requirement with an error, so that what follows from the error is not another.
    understood: bool,
}

impl<'f> Reader<'_, 'f> {
    /// The ways to satisfy a requirement; none when the table has become too large.
    fn alternatives(&mut self, requirement: Node<'f>, notes: &mut Notes) -> Option<Vec<Alternative>> {
        let needed = self.needed(requirement, notes);
        if self.vocabulary.by_proof {
            return self.by_proof(needed, requirement, notes);
        }
        Some(self.by_scheme(needed, requirement, notes).into_iter().collect())
    }

    fn needed(&mut self, requirement: Node<'f>, notes: &mut Notes) -> Needed<'f> {
        let mut needed = Needed::new();
        for (name, scopes) in requirement.entries() {
            // One that is left out would make the requirement weaker.
            let is_identity = self.vocabulary.by_proof || self.vocabulary.number(name).is_some();
            if self.schemes.kind(name).is_none() || !is_identity {
                self.understood = false;
                notes.errors.add(unknown_scheme(name, self.schemes, notes), scopes.key_location());
                continue;
            }
            let permissions = needed.entry(name).or_insert_with(|| self.always.clone());
            for (scope, at) in scope::scopes(name, scopes, self.schemes, notes) {
                permissions.insert(self.vocabulary.asked(scope, at, notes));
            }
        }
        needed
    }

    /// Each scheme is an identity; all of a requirement go together.
    fn by_scheme(&mut self, needed: Needed<'f>, requirement: Node<'f>, notes: &mut Notes) -> Option<Alternative> {
        let numbered = |(name, permissions)| Some((self.vocabulary.number(name)?, permissions));
        let together: Alternative = needed.into_iter().filter_map(numbered).collect();
        if together.len() > TOGETHER {
            self.understood = false;
            notes.error(Diagnostic::TooManyTogether { count: together.len() }, requirement);
            return None;
        }
        Some(together).filter(|together| !together.is_empty())
    }

    /// Each identity that has all schemes of the requirement satisfies it.
    fn by_proof(&mut self, needed: Needed<'f>, requirement: Node<'f>, notes: &mut Notes) -> Option<Vec<Alternative>> {
        if !self.vocabulary.spend(0, self.vocabulary.identities.len(), self.operation, notes) {
            return None;
        }
        let has_all =
            |identity: &Identity| needed.keys().all(|name| identity.schemes.iter().any(|scheme| scheme.name == *name));
        let numbered = (0..).zip(&self.vocabulary.identities);
        let who: Vec<usize> = numbered.filter(|(_, identity)| has_all(identity)).map(|(number, _)| number).collect();
        if who.is_empty() && self.understood {
            let schemes = needed.keys().map(|name| (*name).to_owned()).collect();
            notes.warn(Diagnostic::NobodyProves { schemes }, requirement);
        }
        let all: BTreeSet<usize> = needed.into_values().flatten().collect();
        // What `x-permissions` lists is for those that are scoped; a scope of this very requirement is for who meets it.
        let scope = all.difference(&self.always).next().and_then(|at| self.vocabulary.permissions.get(*at));
        if let Some(scope) = scope.filter(|_| !who.is_empty() && !who.iter().any(|one| self.vocabulary.is_scoped(*one)))
        {
            notes.warn(Diagnostic::ScopeOfNobody { scope: scope.name.clone() }, requirement);
        }
        Some(who.into_iter().map(|number| Alternative::from([(number, all.clone())])).collect())
    }
}
