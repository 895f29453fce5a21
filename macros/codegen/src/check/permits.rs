//! Alternatives as written to rows of the table: closed under `includes`, minimal and sorted.

use std::collections::BTreeMap;

use super::table::Permit;
use super::vocabulary::VocabularyIndex;
use crate::diag::Diagnostic;
use crate::model::{Notes, Outline};

/// One way to be permitted, as the spec lists it. Both lists ascend.
#[derive(Debug, Clone)]
pub(super) struct Alternative {
    pub(super) identities: Vec<usize>,
    pub(super) permissions: Vec<usize>,
}

/// The rows for some alternatives.
///
/// Rust cannot say "one permission or the other". Where two alternatives for the same identities ask for different
/// permissions, the row asks for what both do, and a warning says so.
pub(super) fn permits(
    alternatives: Vec<Alternative>,
    vocabulary: &VocabularyIndex,
    operation: &Outline<'_>,
    notes: &mut Notes,
) -> Vec<Permit> {
    let mut rows: BTreeMap<Vec<usize>, (Vec<usize>, bool)> = BTreeMap::new();
    for alternative in alternatives {
        for (identities, listed) in with_includers(&alternative.identities, vocabulary) {
            // Permissions mean nothing to identities whose credentials carry none.
            let scoped = identities.iter().any(|identity| vocabulary.is_scoped(*identity));
            let permissions = if scoped { alternative.permissions.clone() } else { Vec::new() };
            match rows.get_mut(&identities) {
                None => {
                    rows.insert(identities, (permissions, listed));
                }
                Some((known, known_listed)) => {
                    let both: Vec<usize> =
                        known.iter().filter(|permission| permissions.contains(permission)).copied().collect();
                    if both.len() < known.len().min(permissions.len()) && listed && *known_listed {
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
    let all: Vec<(Vec<usize>, Vec<usize>)> =
        rows.iter().map(|(identities, (permissions, _))| (identities.clone(), permissions.clone())).collect();
    let implied = |identities: &[usize], permissions: &[usize]| {
        all.iter().any(|(fewer, need)| {
            fewer.len() < identities.len()
                && fewer.iter().all(|identity| identities.contains(identity))
                && need.iter().all(|permission| permissions.contains(permission))
        })
    };
    rows.into_iter()
        .filter(|(identities, (permissions, _))| identities.len() == 1 || !implied(identities, permissions))
        .map(|(identities, (permissions, listed))| Permit { identities, permissions, listed })
        .collect()
}

/// The identities themselves, and every combination in which some are replaced by one that includes them.
fn with_includers(identities: &[usize], vocabulary: &VocabularyIndex) -> Vec<(Vec<usize>, bool)> {
    let mut found: Vec<(Vec<usize>, bool)> = vec![(Vec::new(), true)];
    for identity in identities {
        let more = vocabulary.includers.get(*identity).into_iter().flatten().copied();
        let ways: Vec<(usize, bool)> = std::iter::once((*identity, true)).chain(more.map(|who| (who, false))).collect();
        found = found
            .iter()
            .flat_map(|(before, listed)| {
                ways.iter().map(move |(who, own)| {
                    let mut together = before.clone();
                    together.push(*who);
                    (together, *listed && *own)
                })
            })
            .collect();
    }
    for (together, _) in &mut found {
        together.sort_unstable();
        together.dedup();
    }
    found
}
