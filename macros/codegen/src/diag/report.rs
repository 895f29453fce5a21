//! The diagnostics of one run.

use std::collections::HashMap;
use std::fmt::Write;

use super::escape::visible;
use super::{Diagnostic, Location, escape};

/// The most diagnostics that are shown; the rest is counted.
pub const SHOWN: usize = 20;

/// Diagnostics, in the order they were found.
#[derive(Debug, Default, Clone)]
pub struct Report {
    entries: Vec<Entry>,
}

/// A diagnostic and its place.
#[derive(Debug, Clone)]
struct Entry {
    diagnostic: Diagnostic,
    at: Option<Location>,
    /// The number of further places of which the same is said.
    more: usize,
}

impl Report {
    /// A report of one diagnostic.
    #[must_use]
    pub fn of(diagnostic: Diagnostic, at: Option<Location>) -> Self {
        let mut report = Self::default();
        report.add(diagnostic, at);
        report
    }

    /// Adds a diagnostic.
    pub fn add(&mut self, diagnostic: Diagnostic, at: impl Into<Option<Location>>) {
        self.entries.push(Entry { diagnostic, at: at.into(), more: 0 });
    }

    /// Returns true if a further diagnostic may be shown, and is worth the search for the nearest name.
    pub(crate) const fn suggests(&self) -> bool {
        self.entries.len() < SHOWN
    }

    /// Returns true if there are no diagnostics.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// The diagnostics.
    pub fn diagnostics(&self) -> impl Iterator<Item = &Diagnostic> {
        self.entries.iter().map(|entry| &entry.diagnostic)
    }

    /// Moves all diagnostics of another report to this one.
    pub fn extend(&mut self, other: Self) {
        self.entries.extend(other.entries);
    }

    /// Sorts by rank, and each rank in the order of the files, and merges equal diagnostics of several places into one.
    pub(crate) fn rank(&mut self) {
        let place = |entry: &Entry| entry.at.as_ref().map(|at| (at.source.name.clone(), at.start));
        self.entries.sort_by_cached_key(|entry| (entry.diagnostic.weight(), place(entry)));
        let mut first: HashMap<Diagnostic, usize> = HashMap::new();
        let mut ranked: Vec<Entry> = Vec::new();
        for entry in self.entries.drain(..) {
            match first.get(&entry.diagnostic).and_then(|at| ranked.get_mut(*at)) {
                Some(same) => same.more += 1 + entry.more,
                None => {
                    first.insert(entry.diagnostic.clone(), ranked.len());
                    ranked.push(entry);
                }
            }
        }
        self.entries = ranked;
    }

    /// One message a diagnostic, at most [`SHOWN`], and one that counts the rest.
    #[must_use]
    pub fn messages(&self) -> Vec<String> {
        let mut messages: Vec<String> = self.entries.iter().take(SHOWN).map(render).collect();
        let more = self.entries.len().saturating_sub(SHOWN);
        if more > 0 {
            messages.push(format!("{more} more in the document"));
        }
        messages
    }
}

/// A message as rustc would print it, so that it reads well below `error:`.
fn render(entry: &Entry) -> String {
    let message = entry.diagnostic.message();
    let mut out = visible(&message.title);
    let mut margin = 0;
    if let Some(at) = &entry.at {
        let (line, _) = at.position();
        let number = line.to_string();
        margin = number.len();
        // The line is shown from its first word on, and not further than a screen is wide.
        let text = at.source.line(line);
        let indent = text.len() - text.trim_start().len();
        let (shown, skipped) = window(text, at, indent);
        let (pad, label) = (" ".repeat(skipped), visible(&message.label));
        let carets = "^".repeat(at.width().min(shown.chars().count().saturating_sub(skipped)).max(1));
        let blank = " ".repeat(margin);
        let _ = write!(out, "\n{blank}--> {}", visible(&at.to_string()));
        let _ = write!(out, "\n{blank} |\n{number} | {shown}\n{blank} | {pad}{carets} {label}");
        out.truncate(out.trim_end().len());
    }
    if entry.more > 0 {
        let places = if entry.more == 1 { "place" } else { "places" };
        let _ = write!(out, "\n{} = note: the same at {} more {places}", " ".repeat(margin), entry.more);
    }
    for (kind, text) in message.notes {
        let _ = write!(out, "\n{} = {kind}: {}", " ".repeat(margin), visible(&text));
    }
    out
}

/// The part of a line to show, escaped, and how many of its characters stand before the location.
fn window(text: &str, at: &Location, indent: usize) -> (String, usize) {
    const WIDE: usize = 90;
    let column = at.position().1 - 1;
    let indent = text.get(..indent).map_or(0, |blank| blank.chars().count());
    let from = if column > indent + WIDE / 2 { column - WIDE / 3 } else { indent.saturating_sub(4).min(column) };
    let part: String = text.chars().skip(from).take(WIDE).collect();
    let before: String = part.chars().take(column - from).collect();
    (escape(&part), escape(&before).chars().count())
}
