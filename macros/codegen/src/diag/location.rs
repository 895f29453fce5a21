//! Places in the files of a spec.

use std::cell::{Cell, OnceCell};
use std::fmt;
use std::rc::Rc;

/// A file of the spec.
#[derive(Debug)]
pub struct Source {
    /// The name to show: the path as the user wrote it.
    pub name: String,
    /// The text.
    pub text: String,
    /// Byte offset of the start of each line, once its reader said so or somebody asked.
    lines: OnceCell<Vec<u32>>,
    /// An offset that somebody asked for, and its column: whoever asks next asks further on in most cases, and a file may be one line.
    last: Cell<(u32, usize)>,
}

impl Source {
    /// A text of at most 4 GiB.
    #[must_use]
    pub fn new(name: String, text: String) -> Self {
        Self { name, text, lines: OnceCell::new(), last: Cell::new((0, 1)) }
    }

    /// Says where the lines start, for a reader that has seen all ends of lines anyway.
    pub(crate) fn set_lines(&self, starts: Vec<u32>) {
        // If somebody asked before, the lines are known.
        let _known = self.lines.set(starts);
    }

    fn lines(&self) -> &[u32] {
        self.lines.get_or_init(|| {
            let starts = self.text.match_indices('\n').map(|(at, _)| to_u32(at + 1));
            std::iter::once(0).chain(starts).collect()
        })
    }

    /// Line and column, from 1; columns count characters.
    #[must_use]
    pub fn position(&self, offset: u32) -> (usize, usize) {
        let line = self.lines().partition_point(|start| *start <= offset).max(1);
        let start = self.lines().get(line - 1).copied().unwrap_or_default();
        let (from, column) =
            Some(self.last.get()).filter(|(last, _)| (start..=offset).contains(last)).unwrap_or((start, 1));
        let Some(before) = self.text.get(from as usize..offset as usize) else { return (line, column) };
        let column = column + before.chars().count();
        self.last.set((offset, column));
        (line, column)
    }

    /// The text of a line, without its end.
    #[must_use]
    pub fn line(&self, line: usize) -> &str {
        let start = self.lines().get(line.saturating_sub(1)).copied().unwrap_or_default() as usize;
        let end = self.lines().get(line).map_or(self.text.len(), |next| *next as usize);
        self.text.get(start..end).unwrap_or_default().trim_end_matches(['\n', '\r'])
    }
}

fn to_u32(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}

/// A place in a file: file, line, column and JSON pointer.
#[derive(Clone)]
pub struct Location {
    /// The file.
    pub source: Rc<Source>,
    /// The start, in bytes.
    pub start: u32,
    /// The end, in bytes.
    pub end: u32,
    /// The JSON pointer of the node, `""` for the whole document.
    pub pointer: String,
}

impl Location {
    /// The place of what stands in no file.
    #[must_use]
    pub fn nowhere() -> Self {
        Self { source: Rc::new(Source::new(String::new(), String::new())), start: 0, end: 0, pointer: String::new() }
    }

    /// Line and column, from 1.
    #[must_use]
    pub fn position(&self) -> (usize, usize) {
        self.source.position(self.start)
    }

    /// The number of characters that it covers of its first line, at least one.
    #[must_use]
    pub fn width(&self) -> usize {
        let text = self.source.text.get(self.start as usize..self.end as usize).unwrap_or_default();
        text.lines().next().map_or(0, |line| line.trim_end().chars().count()).max(1)
    }
}

impl fmt::Display for Location {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (line, column) = self.position();
        write!(formatter, "{}:{line}:{column}", self.source.name)
    }
}

impl fmt::Debug for Location {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, formatter)
    }
}
