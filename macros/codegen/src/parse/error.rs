//! The error of a text that cannot be read.

use crate::diag::Diagnostic;

/// The diagnostic of a text that cannot be read, and the range of bytes that it is about.
pub(super) struct TextError {
    pub(super) diagnostic: Box<Diagnostic>,
    pub(super) start: usize,
    pub(super) end: usize,
}

impl TextError {
    pub(super) fn at((diagnostic, start, end): (Box<Diagnostic>, usize, usize)) -> Self {
        Self { diagnostic, start, end }
    }
}
