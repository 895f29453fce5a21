//! All mistakes of one run.

use std::fmt::Write;

use super::{Location, Mistake, escape};

/// How many mistakes are shown; the rest is counted.
pub const SHOWN: usize = 20;

/// Collects mistakes, in the order they are found.
#[derive(Debug, Default, Clone)]
pub struct Report {
    entries: Vec<(Mistake, Option<Location>)>,
}

impl Report {
    /// A report of one mistake.
    #[must_use]
    pub fn of(mistake: Mistake, at: Option<Location>) -> Self {
        Self { entries: vec![(mistake, at)] }
    }

    /// Adds a mistake.
    pub fn add(&mut self, mistake: Mistake, at: impl Into<Option<Location>>) {
        self.entries.push((mistake, at.into()));
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// The mistakes.
    pub fn mistakes(&self) -> impl Iterator<Item = &Mistake> {
        self.entries.iter().map(|(mistake, _)| mistake)
    }

    /// Moves all mistakes of another report to this one.
    pub fn extend(&mut self, other: Self) {
        self.entries.extend(other.entries);
    }

    /// One message a mistake, at most [`SHOWN`], and one that counts the rest.
    #[must_use]
    pub fn messages(&self) -> Vec<String> {
        let mut messages: Vec<String> =
            self.entries.iter().take(SHOWN).map(|(mistake, at)| render(mistake, at.as_ref())).collect();
        let more = self.entries.len().saturating_sub(SHOWN);
        if more > 0 {
            messages
                .push(format!("and {more} more {} in the document", if more == 1 { "mistake" } else { "mistakes" }));
        }
        messages
    }
}

/// A message as rustc would print it, so that it reads well below `error:`.
fn render(mistake: &Mistake, at: Option<&Location>) -> String {
    let words = mistake.words();
    let mut out = words.title;
    let mut margin = 0;
    if let Some(at) = at {
        let (line, _) = at.position();
        let number = line.to_string();
        margin = number.len();
        // The line is shown from its first word on, and not further than a screen is wide.
        let text = at.source.line(line);
        let indent = text.len() - text.trim_start().len();
        let (shown, skipped) = window(text, at, indent);
        let (pad, label) = (" ".repeat(skipped), words.label);
        let carets = "^".repeat(at.width().min(shown.chars().count().saturating_sub(skipped)).max(1));
        let blank = " ".repeat(margin);
        let _ = write!(out, "\n{blank}--> {at}");
        let _ = write!(out, "\n{blank} |\n{number} | {shown}\n{blank} | {pad}{carets} {label}");
        out.truncate(out.trim_end().len());
    }
    for (kind, text) in words.notes {
        let _ = write!(out, "\n{} = {kind}: {text}", " ".repeat(margin));
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
