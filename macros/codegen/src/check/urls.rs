//! Operations of one verb whose paths are one URL, or may be one for a server.

use std::collections::{HashMap, HashSet};

use super::callers::{all_may, rows, same_may};
use super::paths::{Tree, shapes};
use super::table::{Access, Operation};
use super::vocabulary::VocabularyIndex;
use crate::diag::Diagnostic;
use crate::model::{Notes, Outline, place};

/// Says of each operation whose path is that of one before it. Where not the same identities may call the two, who may call the one
/// could call the other, so that is an error.
pub(super) fn same(outlines: &[Outline<'_>], operations: &[Operation<Option<Access>>], notes: &mut Notes) {
    let mut first: HashMap<(&str, String), usize> = HashMap::new();
    for (at, (outline, operation)) in outlines.iter().zip(operations).enumerate() {
        let before = *first.entry((outline.verb, url(&operation.call.path))).or_insert(at);
        let Some((one, its)) = outlines.get(before).zip(operations.get(before)).filter(|_| before != at) else {
            continue;
        };
        let differ = !same_may(&operation.access, &its.access);
        let diagnostic = Diagnostic::SamePath {
            path: outline.path.to_owned(),
            other: one.path.to_owned(),
            first: place(one.node).to_string(),
            spelled: !shapes(outline.path).eq(shapes(one.path)),
            differ,
        };
        let report = if differ { &mut notes.errors } else { &mut notes.warnings };
        report.add(diagnostic, outline.item.key_location());
    }
}

/// Refuses a path with a query beside an operation whose call can be its call, if not the same identities may call them: an argument
/// can add to a query, and a server may pass over one.
pub(super) fn queries(
    outlines: &[Outline<'_>],
    not_asked_for: &[(String, String)],
    operations: &[Operation<Option<Access>>],
    trees: &HashMap<&str, Tree<'_>>,
    vocabulary: &mut VocabularyIndex,
    notes: &mut Notes,
) {
    let own = outlines.iter().zip(operations).enumerate();
    let own = own.map(|(at, (one, operation))| (one.verb, operation.call.path.as_str(), Some((at, one, operation))));
    let others = not_asked_for.iter().map(|(verb, path)| (verb.as_str(), path.as_str(), None));
    let mut told = HashSet::new();
    for (verb, path, asked) in own.chain(others).filter(|(_, path, _)| path.contains('?')) {
        let Some(tree) = trees.get(verb) else { continue };
        let found = tree.look(path);
        let mut steps = found.steps;
        let ends = found.same.iter().map(|end| (end, true)).chain(found.narrower.iter().map(|end| (end, false)));
        for (end, is_same) in ends {
            let Some((outline, other)) = end.at.and_then(|at| outlines.get(at).zip(operations.get(at))) else {
                continue;
            };
            let pairs = asked.map_or(1, |(.., one)| rows(&one.access).saturating_mul(rows(&other.access)));
            if !vocabulary.spend(0, std::mem::take(&mut steps).saturating_add(pairs), outline, notes) {
                return;
            }
            let may = match asked {
                Some((.., one)) if is_same => same_may(&one.access, &other.access),
                Some((.., one)) => all_may(&other.access, &one.access),
                None => false,
            };
            // Of paths that are one URL that is said already.
            if may || are_same(end.path, path) {
                continue;
            }
            // Of two paths with a query each is the other's other.
            let pair = asked.zip(end.at).map(|((at, ..), other)| (at.min(other), at.max(other)));
            if pair.is_some_and(|pair| !told.insert(pair)) {
                break;
            }
            let (first, item) = match asked {
                Some((_, one, _)) => (Some(place(outline.node).to_string()), one.item),
                None => (None, outline.item),
            };
            let diagnostic = Diagnostic::PathQuery { path: path.to_owned(), other: outline.path.to_owned(), first };
            notes.errors.add(diagnostic, item.key_location());
            break;
        }
    }
}

/// Returns true if two paths are one URL, but for the names of parameters.
pub(super) fn are_same(one: &str, other: &str) -> bool {
    url(one) == url(other)
}

/// The path as a URL has it, without the names of parameters: what needs no escape has none, and all else has one (RFC 3986 §6.2.2).
fn url(path: &str) -> String {
    let shape: String =
        path.split('?').map(|part| shapes(part).collect::<Vec<_>>().join("/")).collect::<Vec<_>>().join("?");
    let stands_for_itself =
        |byte: u8| matches!(byte, b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~');
    // The places of parameters, and what divides a path and a query, unless they are escaped.
    let divides = |byte: u8| b"{}/?:@!$&'()*+,;=".contains(&byte);
    if shape.bytes().all(|byte| stands_for_itself(byte) || matches!(byte, b'/' | b'{' | b'}')) {
        return shape;
    }
    let mut url = String::with_capacity(shape.len());
    let mut rest = shape.as_bytes();
    while let Some((first, after)) = rest.split_first() {
        let digits = after.get(..2).filter(|digits| *first == b'%' && digits.iter().all(u8::is_ascii_hexdigit));
        let escaped = digits.and_then(|digits| u8::from_str_radix(std::str::from_utf8(digits).ok()?, 16).ok());
        rest = if escaped.is_some() { after.get(2..).unwrap_or_default() } else { after };
        match escaped.unwrap_or(*first) {
            byte if stands_for_itself(byte) || (escaped.is_none() && divides(byte)) => url.push(byte.into()),
            byte => url.push_str(&format!("%{byte:02X}")),
        }
    }
    url
}
