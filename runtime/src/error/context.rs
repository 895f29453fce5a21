//! The context that is added to an error on its way to the program.

use std::error::Error as StdError;
use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;
use http::{HeaderMap, Method, StatusCode};

use super::{Error, Failure, Kind};
use crate::challenge::Challenge;
use crate::limits::Limit;
use crate::operation::Operation;

/// The part of an error's body that is kept, in bytes.
const BODY_KEPT: usize = 64 * 1024;

impl Error {
    fn change(mut self, change: impl FnOnce(&mut Failure)) -> Self {
        change(Arc::make_mut(&mut self.0));
        self
    }

    pub(crate) fn with_source(self, source: impl StdError + Send + Sync + 'static) -> Self {
        self.change(|failure| failure.source = Some(Arc::new(source)))
    }

    pub(crate) fn with_status(self, status: StatusCode) -> Self {
        self.change(|failure| failure.status = Some(status))
    }

    pub(crate) fn with_response(self, request_id: Option<String>, retry_after: Option<Duration>, body: &Bytes) -> Self {
        self.change(|failure| {
            failure.request_id = request_id;
            failure.retry_after = retry_after;
            failure.body = body.slice(..body.len().min(BODY_KEPT));
        })
    }

    pub(crate) fn with_operation(self, operation: &'static Operation, identity: &'static str, attempts: u32) -> Self {
        self.change(|failure| {
            failure.operation = Some(operation);
            failure.identity = Some(identity);
            failure.attempts = attempts;
        })
    }

    pub(crate) fn with_oauth_refusal(self, code: Option<&'static str>, description: Option<String>) -> Self {
        self.change(|failure| (failure.oauth_code, failure.oauth_description) = (code, description))
    }

    /// The same error of a request of a strategy's own, which is not the call's.
    pub(crate) fn of_exchange(self, method: &Method, path: &str) -> Self {
        let what = if method == Method::POST { "token request" } else { "request of the configuration" };
        self.change(|failure| failure.message = format!("the {what} `{method} {path}`: {}", failure.message))
    }

    /// The same error for a request that ends no session: the next request may be accepted.
    pub(crate) fn of_no_session(self) -> Self {
        let kind = if self.0.kind == Kind::SessionExpired { Kind::Token } else { self.0.kind };
        self.change(|failure| failure.kind = kind)
    }

    /// The limit that was passed.
    pub(crate) fn with_limit(self, limit: Limit) -> Self {
        self.change(|failure| failure.limit = Some(limit))
    }

    pub(crate) fn with_challenge(self, challenge: Option<Challenge>) -> Self {
        self.change(|failure| failure.challenge = challenge)
    }

    pub(crate) fn with_headers(self, headers: &HeaderMap) -> Self {
        self.change(|failure| failure.headers = headers.clone())
    }

    pub(crate) fn after_possible_act(self) -> Self {
        self.change(|failure| failure.acted = true)
    }

    pub(crate) fn with_waited(self, waited: Duration) -> Self {
        self.change(|failure| failure.waited = waited)
    }

    pub(crate) fn with_retry_after(self, retry_after: Duration) -> Self {
        self.change(|failure| failure.retry_after = Some(retry_after))
    }
}
