//! Hooks of the program around every attempt.

use std::fmt;
use std::time::Duration;

use http::{HeaderMap, StatusCode};

use crate::error::Error;
use crate::header::insert;
use crate::operation::Operation;
use crate::threads::{MaybeSend, MaybeSync};

/// Watches the attempts of a client, and may add headers, such as a trace context.
///
/// It runs before the strategy's proof is put on a request, so it can neither see nor replace a credential; a header of the
/// same name is dropped. It runs once for each attempt, on the caller's task, and should be quick.
///
/// ```
/// use permitted::{Interceptor, Outgoing};
///
/// struct Tagged;
///
/// impl Interceptor for Tagged {
///     fn before(&self, request: &mut Outgoing<'_>) {
///         request.header("x-caller", "nightly-import");
///     }
/// }
/// ```
pub trait Interceptor: MaybeSend + MaybeSync + 'static {
    /// The request is about to be sent.
    fn before(&self, request: &mut Outgoing<'_>) {
        let _ = request;
    }

    /// The attempt is over.
    fn after(&self, outcome: &Incoming<'_>) {
        let _ = outcome;
    }
}

/// A request about to be sent, without its credential.
pub struct Outgoing<'a> {
    pub(crate) operation: &'static Operation,
    pub(crate) identity: &'static str,
    pub(crate) attempt: u32,
    pub(crate) headers: &'a mut HeaderMap,
    pub(crate) body: &'a [u8],
    pub(crate) error: Option<Error>,
}

impl Outgoing<'_> {
    /// The operation that is called.
    #[must_use]
    pub fn operation(&self) -> &'static Operation {
        self.operation
    }

    /// The identity of the caller, as the document names it.
    #[must_use]
    pub fn identity(&self) -> &'static str {
        self.identity
    }

    /// The number of the attempt, counted from 1.
    #[must_use]
    pub fn attempt(&self) -> u32 {
        self.attempt
    }

    /// The headers so far.
    #[must_use]
    pub fn headers(&self) -> &HeaderMap {
        self.headers
    }

    /// The body; empty if there is none.
    #[must_use]
    pub fn body(&self) -> &[u8] {
        self.body
    }

    /// Sets a header in place of those of the same name. One that cannot be sent, that is the transport's own, or that is
    /// `Authorization` although the strategy sets none, fails the call.
    pub fn header(&mut self, name: &str, value: &str) {
        self.headers.remove(name);
        if let Err(error) = insert(self.headers, name, value) {
            self.error.get_or_insert(error);
        }
    }
}

/// The outcome of an attempt.
pub struct Incoming<'a> {
    pub(crate) operation: &'static Operation,
    pub(crate) identity: &'static str,
    pub(crate) attempt: u32,
    pub(crate) took: Duration,
    pub(crate) response: Result<&'a http::Response<bytes::Bytes>, &'a Error>,
}

impl Incoming<'_> {
    /// The operation that was called.
    #[must_use]
    pub fn operation(&self) -> &'static Operation {
        self.operation
    }

    /// The identity of the caller, as the document names it.
    #[must_use]
    pub fn identity(&self) -> &'static str {
        self.identity
    }

    /// The number of the attempt, counted from 1.
    #[must_use]
    pub fn attempt(&self) -> u32 {
        self.attempt
    }

    /// The duration of the attempt, from connecting to the last byte.
    #[must_use]
    pub fn took(&self) -> Duration {
        self.took
    }

    /// The status, if the server responded.
    #[must_use]
    pub fn status(&self) -> Option<StatusCode> {
        self.response.ok().map(http::Response::status)
    }

    /// The response's headers, if the server responded.
    #[must_use]
    pub fn headers(&self) -> Option<&HeaderMap> {
        self.response.ok().map(http::Response::headers)
    }

    /// The response's body, if the server responded.
    #[must_use]
    pub fn body(&self) -> Option<&[u8]> {
        self.response.ok().map(|response| response.body().as_ref())
    }

    /// The error in place of a response.
    #[must_use]
    pub fn error(&self) -> Option<&Error> {
        self.response.err()
    }
}

/// Headers and body are left out: they may be secrets of the program's own.
impl fmt::Debug for Outgoing<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Outgoing")
            .field("operation", &self.operation.id)
            .field("identity", &self.identity)
            .field("attempt", &self.attempt)
            .finish_non_exhaustive()
    }
}

/// Headers and body are left out: an API may echo what it was sent.
impl fmt::Debug for Incoming<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Incoming")
            .field("operation", &self.operation.id)
            .field("identity", &self.identity)
            .field("attempt", &self.attempt)
            .field("took", &self.took)
            .field("outcome", &self.response.map(http::Response::status))
            .finish_non_exhaustive()
    }
}
