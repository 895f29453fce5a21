//! The response of a mock.

use bytes::Bytes;
use serde_json::Value;

/// A response: status, headers, body.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Response {
    pub(crate) status: u16,
    pub(crate) headers: Vec<(String, String)>,
    pub(crate) body: Bytes,
}

impl Response {
    /// 200 with JSON.
    #[must_use]
    pub fn json(body: Value) -> Self {
        let text = body.to_string();
        drop(body);
        Self::text(text).header("content-type", "application/json")
    }

    /// 200 with a body of any type; set `content-type` with [`header`](Self::header).
    #[must_use]
    pub fn text(body: impl Into<Bytes>) -> Self {
        Self { status: 200, headers: Vec::new(), body: body.into() }
    }

    /// A status and no body.
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

    /// The body.
    #[must_use]
    pub fn body(&self) -> &[u8] {
        &self.body
    }
}
