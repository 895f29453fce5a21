//! Places in the files of a document.

use std::cell::OnceCell;
use std::fmt;
use std::rc::Rc;

const STRIDE: usize = 1024;

/// A file of the document.
#[derive(Debug)]
pub struct SourceText {
    /// The name to show: the path as the user wrote it.
    pub name: String,
    /// The text.
    pub text: String,
    /// Byte offset of the start of each line, once its reader said so or somebody asked.
    lines: OnceCell<Vec<u32>>,
    /// Offsets about `STRIDE` apart, each with the number of characters before it: a file may be one line.
    counted: OnceCell<Vec<(usize, usize)>>,
}

impl SourceText {
    /// A text of at most 4 GiB.
    #[must_use]
    pub fn new(name: String, text: String) -> Self {
        Self { name, text, lines: OnceCell::new(), counted: OnceCell::new() }
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
        let (start, offset) = (start as usize, offset as usize);
        let before = if offset.saturating_sub(start) < STRIDE {
            self.count(start, offset)
        } else {
            self.before(offset).saturating_sub(self.before(start))
        };
        (line, 1 + before)
    }

    fn count(&self, from: usize, to: usize) -> usize {
        self.text.get(from..to).map_or(0, |text| text.chars().count())
    }

    /// The number of characters before an offset.
    fn before(&self, offset: usize) -> usize {
        let counted = self.counted.get_or_init(|| {
            let mut counted = vec![(0, 0)];
            let (mut at, mut characters) = (0, 0);
            while at + STRIDE < self.text.len() {
                let mut next = at + STRIDE;
                while !self.text.is_char_boundary(next) {
                    next += 1;
                }
                characters += self.count(at, next);
                at = next;
                counted.push((at, characters));
            }
            counted
        });
        let place = counted.partition_point(|(at, _)| *at <= offset).saturating_sub(1);
        let (at, characters) = counted.get(place).copied().unwrap_or_default();
        characters + self.count(at, offset)
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
    pub source: Rc<SourceText>,
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
        Self {
            source: Rc::new(SourceText::new(String::new(), String::new())),
            start: 0,
            end: 0,
            pointer: String::new(),
        }
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
