//! Who can call what is emitted.

/// The callers that the emitted methods accept.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Gate {
    /// Those who may.
    Closed,
    /// Nobody: beside the errors of a document. Methods ask for no identity, and neither make a request nor have what one
    /// is made with.
    Inert,
}
