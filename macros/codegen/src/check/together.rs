//! Limits on the number of implementations for identities that go together.

use std::collections::BTreeSet;

use super::table::{Access, Permit};
use crate::diag::Diagnostic;
use crate::model::{Call, Notes, Outline, Schemes};
use crate::parse::Node;

/// The most sets of identities that a document may ask for together.
const SETS: usize = 100;
/// The most implementations for them: each operation has one for each order of each set that may call it.
const IMPLEMENTATIONS: usize = 20_000;

/// Warns of schemes of one requirement that send their credentials in one place: a request has one credential there.
pub(super) fn in_one_place(requirement: Node<'_>, schemes: &Schemes<'_>, notes: &mut Notes) {
    let mut taken: Vec<(&str, (&str, String))> = Vec::new();
    for (name, _) in requirement.entries() {
        let Some(sent) = schemes.kind(name).and_then(|kind| kind.sent_in()) else { continue };
        if let Some((other, (place, key))) = taken.iter().find(|(_, other)| *other == sent) {
            let (one, other, place) = ((*other).to_owned(), name.to_owned(), format!("{place} `{key}`"));
            notes.warn(Diagnostic::TwoCredentials { one, other, place }, requirement);
            return;
        }
        taken.push((name, sent));
    }
}

/// Reports a document that goes beyond these limits.
pub(super) fn limit(operations: &[(Outline<'_>, Call)], accesses: &[Option<Access>], notes: &mut Notes) {
    let mut sets: BTreeSet<&[usize]> = BTreeSet::new();
    for ((outline, _), access) in operations.iter().zip(accesses) {
        sets.extend(several(access));
        if sets.len() > SETS {
            return report(outline, sets.len(), notes);
        }
    }
    let mut count = 0;
    for ((outline, _), access) in operations.iter().zip(accesses) {
        let may = sets
            .iter()
            .filter(|set| required(access).iter().any(|row| row.identities.iter().all(|one| set.contains(one))));
        // All orders of two or three.
        count += may.map(|set| (1..=set.len()).product::<usize>()).sum::<usize>();
        if count > IMPLEMENTATIONS {
            return report(outline, sets.len(), notes);
        }
    }
}

fn report(outline: &Outline<'_>, sets: usize, notes: &mut Notes) {
    let diagnostic = Diagnostic::TooManyPairs { operation: outline.id.clone(), sets, limit: IMPLEMENTATIONS };
    notes.errors.add(diagnostic, outline.node.get("security").unwrap_or(outline.node).key_location());
}

fn required(access: &Option<Access>) -> &[Permit] {
    access.as_ref().and_then(Access::required).unwrap_or_default()
}

fn several(access: &Option<Access>) -> impl Iterator<Item = &[usize]> {
    required(access).iter().map(|row| row.identities.as_slice()).filter(|identities| identities.len() > 1)
}
