//! The nodes that a path of an overlay selects: segment by segment, each node once, and within a limit.
//!
//! A path evaluated as a whole holds a node as often as there are ways to it, so that `$..*..*..*` multiplies by the depth with
//! each element.

use std::collections::HashSet;

use jsonpath_rfc9535::{Element, JsonPath};
use serde_json::Value;

use super::forest::PathElement;
use crate::diag::Diagnostic;

/// The most nodes that a path may look at.
const LOOKED_AT: usize = 2_000_000;
/// The most commas in a filter: each doubles what the filter may look at.
const COMMAS: usize = 4;

/// The reason why a path selects nothing.
pub(super) enum Refusal {
    /// It is no path, or none of ours.
    Path(String),
    /// It looks at too much.
    Limit(Diagnostic),
}

/// The nodes that a path selects, each once.
pub(super) fn targets(path: &str, tree: &Value) -> Result<Vec<Vec<PathElement>>, Refusal> {
    let whole = JsonPath::parse(path).map_err(|why| Refusal::Path(why.to_string()))?;
    let segments: Vec<Segment<'_>> = segments(path).into_iter().map(Segment::read).collect();
    if segments.iter().any(|one| one.filter_descents > 1 || (one.is_filter && one.commas > COMMAS)) {
        return Err(Refusal::Path(format!("a filter has at most one `..` and {COMMAS} commas")));
    }
    let mut left = LOOKED_AT;
    if segments.iter().any(|one| one.names_root) {
        // What a filter says of the root cannot be asked of a part.
        if segments.iter().filter(|one| one.descends).count() > 1 {
            return Err(Refusal::Path("a path with `$` in a filter has at most one `..`".to_owned()));
        }
        let filters = segments.iter().filter(|one| one.is_filter).count();
        let (size, _) = sizes(tree);
        spend(&mut left, size.saturating_mul(1 + filters.saturating_mul(size)))?;
        return Ok(found(&whole, tree, &[]));
    }
    let mut selected: Vec<Vec<PathElement>> = vec![Vec::new()];
    for segment in &segments {
        let query = JsonPath::parse(&format!("${}", segment.text)).map_err(|why| Refusal::Path(why.to_string()))?;
        if segment.descends {
            topmost(&mut selected);
        }
        let mut next = Vec::new();
        let mut seen: HashSet<Vec<PathElement>> = HashSet::new();
        for elements in &selected {
            let Some(node) = at(tree, elements) else { continue };
            spend(&mut left, segment.cost(node))?;
            next.extend(found(&query, node, elements).into_iter().filter(|elements| seen.insert(elements.clone())));
        }
        selected = next;
    }
    Ok(selected)
}

fn spend(left: &mut usize, cost: usize) -> Result<(), Refusal> {
    let limit = Diagnostic::Limit { what: "nodes that the path of an overlay looks at", limit: LOOKED_AT };
    *left = left.checked_sub(cost).ok_or(Refusal::Limit(limit))?;
    Ok(())
}

fn found(query: &JsonPath, node: &Value, before: &[PathElement]) -> Vec<Vec<PathElement>> {
    let path_of = |elements: Vec<Element<'_>>| {
        let own = elements.into_iter().map(|element| match element {
            Element::Name(name) => PathElement::Name(name.to_owned()),
            Element::Index(place) => PathElement::Index(place),
        });
        before.iter().cloned().chain(own).collect()
    };
    let mut all: Vec<Vec<PathElement>> = query.query(node).paths().map(|path| path_of(path.elements())).collect();
    let mut seen = HashSet::new();
    all.retain(|elements| seen.insert(elements.clone()));
    all
}

/// Leaves out what is below another: a segment with `..` finds there what it finds above.
fn topmost(selected: &mut Vec<Vec<PathElement>>) {
    let all: HashSet<Vec<PathElement>> = selected.iter().cloned().collect();
    selected.retain(|elements| {
        !(0..elements.len()).any(|end| elements.get(..end).is_some_and(|above| all.contains(above)))
    });
}

fn at<'t>(tree: &'t Value, elements: &[PathElement]) -> Option<&'t Value> {
    elements.iter().try_fold(tree, |node, element| match element {
        PathElement::Name(name) => node.get(name),
        PathElement::Index(place) => node.get(place),
    })
}

/// The number of nodes from here on, and the sum of that number over all of them.
fn sizes(node: &Value) -> (usize, usize) {
    let add = |(size, sum): (usize, usize), (more, sums): (usize, usize)| (size + more, sum + sums);
    let below = match node {
        Value::Array(items) => items.iter().map(sizes).fold((0, 0), add),
        Value::Object(entries) => entries.values().map(sizes).fold((0, 0), add),
        _ => (0, 0),
    };
    (below.0 + 1, below.1 + below.0 + 1)
}

/// One segment of a path: `.name`, `..*`, `[?@.a]` …
struct Segment<'p> {
    text: &'p str,
    descends: bool,
    is_filter: bool,
    names_root: bool,
    /// The `..` within its filters.
    filter_descents: usize,
    commas: usize,
}

impl<'p> Segment<'p> {
    fn read(text: &'p str) -> Self {
        let descends = text.starts_with("..");
        let plain = unquoted(text);
        let count = |part: &str| plain.matches(part).count();
        let filter_descents = count("..") - usize::from(descends);
        let is_filter = plain.contains('?');
        Self { text, descends, is_filter, names_root: plain.contains('$'), filter_descents, commas: count(",") }
    }

    /// The number of nodes that it looks at from a node on.
    fn cost(&self, node: &Value) -> usize {
        let (size, sum) = sizes(node);
        let children =
            node.as_array().map(Vec::len).or_else(|| node.as_object().map(serde_json::Map::len)).unwrap_or(0);
        let looked_at = match (self.descends, self.is_filter) {
            (true, true) => sum,
            (true, false) | (false, true) => size,
            (false, false) => children + 1,
        };
        looked_at.saturating_mul(self.commas + 1)
    }
}

/// The segments of a path that is well formed.
fn segments(path: &str) -> Vec<&str> {
    let mut rest = path.trim_start().strip_prefix('$').unwrap_or_default().trim_start();
    let mut all = Vec::new();
    while !rest.is_empty() {
        let dots = rest.len() - rest.trim_start_matches('.').len();
        let body = rest.get(dots..).unwrap_or_default();
        let length = if body.starts_with('[') {
            bracket(body)
        } else {
            body.find(|it: char| it == '.' || it == '[' || it.is_whitespace()).unwrap_or(body.len())
        };
        let end = (dots + length).max(1);
        let Some((segment, after)) = rest.split_at_checked(end) else { break };
        all.push(segment);
        rest = after.trim_start();
    }
    all
}

/// The length of what is in brackets, with these.
fn bracket(text: &str) -> usize {
    let mut depth = 0_usize;
    for (at, character) in code(text) {
        match character {
            '[' => depth += 1,
            ']' if depth == 1 => return at + 1,
            ']' => depth -= 1,
            _ => {}
        }
    }
    text.len()
}

/// The text without its quoted parts.
fn unquoted(text: &str) -> String {
    code(text).map(|(_, character)| character).collect()
}

/// The characters that are not quoted, each with its place.
fn code(text: &str) -> impl Iterator<Item = (usize, char)> {
    let mut quote = None;
    let mut escaped = false;
    text.char_indices().filter(move |(_, character)| {
        if let Some(open) = quote {
            if escaped {
                escaped = false;
            } else if *character == '\\' {
                escaped = true;
            } else if *character == open {
                quote = None;
            }
            return false;
        }
        if matches!(character, '"' | '\'') {
            quote = Some(*character);
        }
        quote.is_none()
    })
}
