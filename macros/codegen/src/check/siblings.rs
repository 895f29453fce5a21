//! Operations whose paths an argument can spell: `GET /members/{id}` with `my`, beside `GET /members/my`.

use std::collections::{BTreeMap, HashMap};

use super::permits::satisfies;
use super::table::{Access, Operation, Sibling};
use super::urls;
use super::vocabulary::VocabularyIndex;
use crate::model::{Notes, Outline, decoded};

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

/// The number of rows that name identities.
pub(super) fn rows(access: &Option<Access>) -> usize {
    access.as_ref().map_or(0, |access| access.rows().len())
}

/// Returns true if all who may call the one may call the other. Where the document does not say who may, nobody is known to.
pub(super) fn all_may(one: &Option<Access>, other: &Option<Access>) -> bool {
    let Some(one) = one else { return true };
    let Some(other) = other else { return false };
    match (one, other) {
        (_, Access::Public | Access::Optional(_)) => true,
        (Access::Public | Access::Optional(_), Access::Permitted(_)) => false,
        (Access::Permitted(own), Access::Permitted(others)) => {
            own.iter().all(|row| others.iter().any(|other| satisfies(row, other)))
        }
    }
}

/// An operation at the end of its path; without a number, one that was not asked for.
#[derive(Clone, Copy)]
pub(super) struct End<'p> {
    pub(super) at: Option<usize>,
    pub(super) path: &'p str,
}

/// The paths of a verb by their segments. A list, because a path may have very many.
pub(super) struct Tree<'p> {
    levels: Vec<Level<'p>>,
}

#[derive(Default)]
struct Level<'p> {
    /// In lower case and decoded: some servers do not tell the cases apart.
    literals: BTreeMap<String, usize>,
    /// With a place for an argument, which has no name here: `{}`, `{}.json`.
    patterns: BTreeMap<String, usize>,
    ends: Vec<End<'p>>,
}

/// The operations found for a path, and the number of steps that it took.
#[derive(Default)]
pub(super) struct Matches<'p> {
    /// The operations whose paths say in a segment what the other leaves to an argument.
    pub(super) narrower: Vec<End<'p>>,
    /// The operations of the same path but for names.
    pub(super) same: Vec<End<'p>>,
    pub(super) steps: usize,
}

impl Default for Tree<'_> {
    fn default() -> Self {
        Self { levels: vec![Level::default()] }
    }
}

impl<'p> Tree<'p> {
    fn add(&mut self, path: &str, end: End<'p>) {
        let mut at = 0;
        for segment in segments(path) {
            let next = self.levels.len();
            let Some(level) = self.levels.get_mut(at) else { return };
            let known = if segment.contains('{') { &mut level.patterns } else { &mut level.literals };
            at = *known.entry(segment).or_insert(next);
            if at == next {
                self.levels.push(Level::default());
            }
        }
        if let Some(level) = self.levels.get_mut(at) {
            level.ends.push(end);
        }
    }

    /// The operations whose paths an argument of this path can spell.
    pub(super) fn look(&self, path: &str) -> Matches<'p> {
        let segments: Vec<String> = segments(path).collect();
        let mut found = Matches::default();
        // A level, how many segments lead to it, and whether the way there is narrower and whether it is the same.
        let mut open = vec![(0, 0, false, true)];
        while let Some((at, depth, narrower, same)) = open.pop() {
            let Some(level) = self.levels.get(at) else { continue };
            let Some(own) = segments.get(depth) else {
                let list = if narrower { &mut found.narrower } else { &mut found.same };
                list.extend(level.ends.iter().filter(|_| narrower || same));
                continue;
            };
            found.steps += 1;
            if own.contains('{') {
                for (literal, next) in &level.literals {
                    if fits(own, literal) {
                        open.push((*next, depth + 1, true, false));
                    }
                }
                for (pattern, next) in &level.patterns {
                    if pattern == own {
                        open.push((*next, depth + 1, narrower, same));
                    } else if may_meet(own, pattern) {
                        open.push((*next, depth + 1, narrower || pattern != "{}", false));
                    }
                }
                found.steps += level.literals.len() + level.patterns.len();
            } else {
                if let Some(next) = level.literals.get(own) {
                    open.push((*next, depth + 1, narrower, same));
                }
                found.steps += level.patterns.len();
                let fitting = level.patterns.iter().filter(|(pattern, _)| fits(pattern, own));
                open.extend(fitting.map(|(_, next)| (*next, depth + 1, narrower, false)));
            }
        }
        found
    }
}

/// The segments as a server may read them: decoded and in lower case, without the names of parameters and a `/` at the end.
fn segments(path: &str) -> impl Iterator<Item = String> {
    let path = path.split(['?', '#']).next().unwrap_or_default();
    shapes(path.trim_end_matches('/')).map(|mut shape| {
        // Most are, and a macro that is not optimised takes long over each character.
        if shape.is_ascii() && !shape.contains('%') {
            shape.make_ascii_lowercase();
            return shape;
        }
        decoded(&shape).chars().flat_map(char::to_lowercase).collect()
    })
}

/// The segments without the names of parameters.
pub(super) fn shapes(path: &str) -> impl Iterator<Item = String> {
    path.split(['?', '#']).next().unwrap_or_default().split('/').map(|segment| {
        let mut shape = String::with_capacity(segment.len());
        let mut rest = segment;
        while let Some((before, (_, after))) =
            rest.split_once('{').and_then(|(before, after)| Some((before, after.split_once('}')?)))
        {
            shape.push_str(before);
            shape.push_str("{}");
            rest = after;
        }
        shape.push_str(rest);
        shape
    })
}

/// The text before the first placeholder of a pattern, and the text after its last.
fn around(pattern: &str) -> (&str, &str) {
    let before = pattern.split('{').next().unwrap_or_default();
    (before, pattern.rsplit('}').next().unwrap_or_default())
}

/// Returns true if the pattern with some argument is the literal.
fn fits(pattern: &str, literal: &str) -> bool {
    let (before, after) = around(pattern);
    literal.len() > before.len() + after.len() && literal.starts_with(before) && literal.ends_with(after)
}

/// Returns true if two patterns can be the same text, each with some argument.
fn may_meet(one: &str, other: &str) -> bool {
    let ((before, after), (start, end)) = (around(one), around(other));
    (before.starts_with(start) || start.starts_with(before)) && (after.ends_with(end) || end.ends_with(after))
}
