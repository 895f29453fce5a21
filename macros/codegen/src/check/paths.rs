//! The paths of a verb by their segments, and which of them an argument of another can spell.

use std::collections::BTreeMap;

use crate::model::decoded;

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
    /// Adds an operation of that path.
    pub(super) fn add(&mut self, path: &str, end: End<'p>) {
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
