//! Texts of nodes.

use super::{Forest, narrow};

/// A text: the part of its file where it is written, if it is written as it reads, and otherwise a part of the copies.
#[derive(Debug, Clone, Copy)]
pub(in crate::parse) struct Text {
    copied: bool,
    start: u32,
    pub(super) length: u32,
}

impl Text {
    /// The text that is written there in the file.
    pub(in crate::parse) fn written(start: usize, end: usize) -> Self {
        Self { copied: false, start: narrow(start), length: narrow(end - start) }
    }

    /// Its length in bytes.
    pub(super) fn len(self) -> usize {
        self.length as usize
    }
}

impl Forest {
    /// A text that is not written like that.
    pub(in crate::parse) fn copy(&mut self, text: &str) -> Text {
        let start = narrow(self.copies.len());
        self.copies.push_str(text);
        Text { copied: true, start, length: narrow(text.len()) }
    }

    /// A text of a file's node.
    pub(super) fn text(&self, file: u32, text: Text) -> &str {
        let whole = if text.copied {
            self.copies.as_str()
        } else {
            self.files.get(file as usize).map_or("", |(source, _)| source.text.as_str())
        };
        let start = text.start as usize;
        whole.get(start..start + text.len()).unwrap_or_default()
    }
}
