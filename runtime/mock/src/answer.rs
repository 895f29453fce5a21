//! What goes back.

use bytes::Bytes;
use serde_json::Value;

/// An answer: status, headers, body.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    pub(crate) status: u16,
    pub(crate) headers: Vec<(String, String)>,
    pub(crate) body: Bytes,
}

impl Answer {
    /// 200 with JSON.
    #[must_use]
    pub fn json(body: Value) -> Self {
        let text = body.to_string();
        drop(body);
        Self::text(text).header("content-type", "application/json")
    }

    /// 200 with a body of any kind; say which with [`header`](Self::header).
    #[must_use]
    pub fn text(body: impl Into<Bytes>) -> Self {
        Self { status: 200, headers: Vec::new(), body: body.into() }
    }

    /// Only a status.
    #[must_use]
    pub fn empty(status: u16) -> Self {
        Self::text(Bytes::new()).status(status)
    }

    /// Changes the status.
    #[must_use]
    pub fn status(mut self, status: u16) -> Self {
        self.status = status;
        self
    }

    /// Adds a header.
    #[must_use]
    pub fn header(mut self, name: &str, value: &str) -> Self {
        self.headers.push((name.to_owned(), value.to_owned()));
        self
    }
}
