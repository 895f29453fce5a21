//! Errors of an operation, with the body that the document describes.

use std::error::Error as StdError;
use std::fmt;
use std::ops::Deref;

use super::Error;

/// An error of one operation: an [`Error`] with the body that the document describes for its errors.
pub struct OperationError<E> {
    error: Error,
    body: Option<Box<E>>,
}

impl<E> OperationError<E> {
    pub(crate) fn new(error: Error, body: Option<E>) -> Self {
        Self { error, body: body.map(Box::new) }
    }

    /// The error's body as the document describes it; none without a response, and for one that the document does not describe.
    #[must_use]
    pub fn body(&self) -> Option<&E> {
        self.body.as_deref()
    }

    /// The body, taken.
    #[must_use]
    pub fn into_body(self) -> Option<E> {
        self.body.map(|body| *body)
    }
}

impl<E> Deref for OperationError<E> {
    type Target = Error;

    fn deref(&self) -> &Error {
        &self.error
    }
}

impl<E> From<OperationError<E>> for Error {
    fn from(error: OperationError<E>) -> Self {
        error.error
    }
}

impl<E> fmt::Display for OperationError<E> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.error.fmt(formatter)
    }
}

impl<E> fmt::Debug for OperationError<E> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.error.fmt(formatter)
    }
}

impl<E> StdError for OperationError<E> {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        self.error.source()
    }
}
