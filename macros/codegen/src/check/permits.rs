//! Alternatives as written to rows of the table: closed under `includes`, minimal and sorted.

use std::collections::{BTreeMap, BTreeSet};

use super::table::Permit;
use super::vocabulary::VocabularyIndex;
use crate::diag::Diagnostic;
use crate::model::{Notes, Outline};

/// One way to be permitted, as the document lists it: identities together, and the permissions that each must have.
pub(super) type Alternative = BTreeMap<usize, BTreeSet<usize>>;

/// The rows for some alternatives.
///
/// Rust cannot say "one permission or the other". Where two alternatives for the same identities ask for different
/// permissions, the row asks for what both do, and a warning says so.
pub(super) fn permits(
    alternatives: Vec<Alternative>,
    vocabulary: &mut VocabularyIndex,
    operation: &Outline<'_>,
    notes: &mut Notes,
) -> Vec<Permit> {
    let ways = alternatives.iter().fold(0_usize, |sum, one| sum.saturating_add(ways(one, vocabulary)));
    if !vocabulary.spend(ways, 0, operation, notes) {
        return Vec::new();
    }
    let mut rows: BTreeMap<Vec<usize>, (Vec<BTreeSet<usize>>, bool)> = BTreeMap::new();
    for alternative in alternatives {
        for (way, listed) in with_includers(&alternative, vocabulary) {
            let (identities, permissions): (Vec<usize>, Vec<BTreeSet<usize>>) = way.into_iter().unzip();
            match rows.get_mut(&identities) {
                None => {
                    rows.insert(identities, (permissions, listed));
                }
                Some((known, known_listed)) => {
                    let both: Vec<BTreeSet<usize>> =
                        known.iter().zip(&permissions).map(|(one, other)| one & other).collect();
                    if both != *known && both != permissions {
                        let name = |at: &usize| vocabulary.identities.get(*at).map(|identity| identity.name.as_str());
                        let identity = identities.iter().filter_map(name).collect::<Vec<_>>().join(" + ");
                        notes.warn(Diagnostic::PermitTwice { identity }, operation.node);
                    }
                    *known = both;
                    *known_listed |= listed;
                }
            }
        }
    }
    let all: Vec<Permit> = rows
        .into_iter()
        .map(|(identities, (permissions, listed))| {
            let permissions = permissions.into_iter().map(Vec::from_iter).collect();
            Permit { identities, permissions, listed }
        })
        .collect();
    // A row of one identity is implied by none, and most rows are of one.
    let several = all.iter().filter(|row| row.identities.len() > 1).count();
    if !vocabulary.spend(0, several.saturating_mul(all.len()), operation, notes) {
        return Vec::new();
    }
    let needed = |row: &&Permit| row.identities.len() == 1 || !all.iter().any(|fewer| implies(fewer, row));
    all.iter().filter(needed).cloned().collect()
}

/// Returns true if whoever satisfies `more` satisfies `fewer`, with fewer identities.
fn implies(fewer: &Permit, more: &Permit) -> bool {
    fewer.identities.len() < more.identities.len() && satisfies(more, fewer)
}

/// Returns true if whoever satisfies `more` satisfies `fewer`.
pub(super) fn satisfies(more: &Permit, fewer: &Permit) -> bool {
    let has = |identity: &usize, needed: &Vec<usize>| {
        let own = more.identities.iter().zip(&more.permissions).find(|(other, _)| *other == identity);
        own.is_some_and(|(_, own)| needed.iter().all(|permission| own.contains(permission)))
    };
    fewer.identities.iter().zip(&fewer.permissions).all(|(identity, needed)| has(identity, needed))
}

/// The number of alternatives that [`with_includers`] makes of one.
fn ways(alternative: &Alternative, vocabulary: &VocabularyIndex) -> usize {
    let includers = |identity: &usize| vocabulary.includers.get(*identity).map_or(0, Vec::len);
    alternative.keys().fold(1, |product, identity| product.saturating_mul(1 + includers(identity)))
}

/// The identities themselves, and every combination in which some are replaced by one that includes them.
///
/// Permissions mean nothing to identities whose credentials carry none.
fn with_includers(alternative: &Alternative, vocabulary: &VocabularyIndex) -> Vec<(Alternative, bool)> {
    let mut found: Vec<(Alternative, bool)> = vec![(Alternative::new(), true)];
    for (identity, permissions) in alternative {
        let more = vocabulary.includers.get(*identity).into_iter().flatten().copied();
        let ways: Vec<(usize, bool)> = std::iter::once((*identity, true)).chain(more.map(|who| (who, false))).collect();
        found = found
            .iter()
            .flat_map(|(before, listed)| {
                ways.iter().map(move |(who, own)| {
                    let mut together = before.clone();
                    let needed = together.entry(*who).or_default();
                    if vocabulary.is_scoped(*who) {
                        needed.extend(permissions);
                    }
                    (together, *listed && *own)
                })
            })
            .collect();
    }
    found
}
