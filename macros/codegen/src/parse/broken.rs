//! What is wrong with a text.

use crate::diag::Mistake;

/// Why a text is no tree, and which of its bytes say so.
pub(super) struct Broken {
    pub(super) mistake: Box<Mistake>,
    pub(super) start: usize,
    pub(super) end: usize,
}

impl Broken {
    pub(super) fn at((mistake, start, end): (Box<Mistake>, usize, usize)) -> Self {
        Self { mistake, start, end }
    }
}
