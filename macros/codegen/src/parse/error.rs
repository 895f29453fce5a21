//! What is wrong with a text.

use crate::diag::Diagnostic;

/// Why a text is no tree, and which of its bytes say so.
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
