//! Operations whose paths an argument can spell: `GET /members/{id}` with `my`, beside `GET /members/my`.

use std::collections::HashMap;

use super::callers::{all_may, rows};
use super::paths::{End, Tree};
use super::table::{Access, Operation, Sibling};
use super::urls;
use super::vocabulary::VocabularyIndex;
use crate::model::{Notes, Outline};

/// Fills in, for each operation, those whose paths its arguments can spell and that not all may call who may call it. Of the
/// operations that were not asked for nobody knows who may call them.
pub(super) fn find(
    outlines: &[Outline<'_>],
    not_asked_for: &[(String, String)],
    operations: &mut [Operation<Option<Access>>],
    vocabulary: &mut VocabularyIndex,
    notes: &mut Notes,
) {
    urls::same(outlines, operations, notes);
    let paths: Vec<String> = operations.iter().map(|operation| operation.call.path.clone()).collect();
    // What has no place for an argument and no query need not look at the others.
    let others = not_asked_for.iter().map(|(_, path)| path);
    if !paths.iter().any(|path| path.contains('{')) && !paths.iter().chain(others).any(|path| path.contains('?')) {
        return;
    }
    // Where all operations are for the same callers, none of them is for others.
    let first = operations.first().map(|operation| &operation.access);
    if not_asked_for.is_empty() && operations.iter().all(|operation| Some(&operation.access) == first) {
        return;
    }
    let mut trees: HashMap<&str, Tree<'_>> = HashMap::new();
    let own = outlines.iter().zip(&paths).enumerate().map(|(at, (one, path))| (one.verb, path, Some(at)));
    for (verb, path, at) in own.chain(not_asked_for.iter().map(|(verb, path)| (verb.as_str(), path, None))) {
        trees.entry(verb).or_default().add(path, End { at, path });
    }
    urls::queries(outlines, not_asked_for, operations, &trees, vocabulary, notes);
    for (at, (outline, path)) in outlines.iter().zip(&paths).enumerate() {
        let Some(tree) = trees.get(outline.verb).filter(|_| path.contains('{')) else { continue };
        let found = tree.look(path);
        if !vocabulary.spend(0, found.steps.saturating_add(found.same.len()), outline, notes) {
            return;
        }
        // In another case or spelling, it is another path that an argument can spell.
        let others = found.same.into_iter().filter(|end| end.at != Some(at) && !urls::are_same(end.path, path));
        let mut siblings = Vec::new();
        for end in found.narrower.into_iter().chain(others).filter(|end| end.at != Some(at)) {
            let (own, other) = (operations.get(at), end.at.and_then(|other| operations.get(other)));
            if let (Some(own), Some(other)) = (own, other) {
                let pairs = rows(&own.access).saturating_mul(rows(&other.access));
                if !vocabulary.spend(0, pairs, outline, notes) {
                    return;
                }
                if all_may(&own.access, &other.access) {
                    continue;
                }
            }
            let method = other.map(|other| other.call.method.clone());
            siblings.push(Sibling { method, path: end.path.to_owned() });
        }
        if !vocabulary.spend(siblings.len(), 0, outline, notes) {
            return;
        }
        if let Some(operation) = operations.get_mut(at) {
            operation.siblings = siblings;
        }
    }
}
