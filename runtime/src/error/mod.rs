//! Errors of calls.

mod context;
mod operation;

use std::error::Error as StdError;
use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;
use http::{HeaderMap, StatusCode};

pub use self::operation::OperationError;
use crate::challenge::{Challenge, ErrorCode};
use crate::limits::Limit;
use crate::operation::Operation;
use crate::text::status_text;

/// An error of a call, without the operation's typed body; every [`OperationError`] turns into it with `?`.
///
/// Cheap to clone: a failed token request is shared by all its callers. No output has a secret in it.
#[derive(Clone)]
pub struct Error(Arc<Failure>);

#[derive(Clone)]
struct Failure {
    kind: Kind,
    message: String,
    operation: Option<&'static Operation>,
    identity: Option<&'static str>,
    status: Option<StatusCode>,
    request_id: Option<String>,
    oauth_code: Option<&'static str>,
    oauth_description: Option<String>,
    retry_after: Option<Duration>,
    challenge: Option<Challenge>,
    limit: Option<Limit>,
    attempts: u32,
    /// True if the server may have acted on an attempt before the last one.
    acted: bool,
    waited: Duration,
    body: Bytes,
    headers: HeaderMap,
    source: Option<Arc<dyn StdError + Send + Sync>>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    Configuration,
    Request,
    /// The request was not sent.
    Connect,
    /// The server could not prove who it is, or does not speak TLS. The request was not sent.
    Tls,
    Timeout,
    /// The request was sent, and no whole response came.
    Transport,
    /// The response is not HTTP.
    Malformed,
    TooLarge,
    Status,
    Decode,
    Token,
    SessionExpired,
    Store,
    Ambiguous,
    Paging,
}

impl Error {
    pub(crate) fn new(kind: Kind, message: impl Into<String>) -> Self {
        Self(Arc::new(Failure {
            kind,
            message: message.into(),
            operation: None,
            identity: None,
            status: None,
            request_id: None,
            oauth_code: None,
            oauth_description: None,
            retry_after: None,
            challenge: None,
            limit: None,
            attempts: 0,
            acted: false,
            waited: Duration::ZERO,
            body: Bytes::new(),
            headers: HeaderMap::new(),
            source: None,
        }))
    }

    /// An error of a strategy: the credential cannot be used, and why. The message must not contain a secret.
    #[must_use]
    pub fn credential(message: impl Into<String>) -> Self {
        Self::new(Kind::Token, message)
    }

    /// An error of a strategy: the session is over, and only a new login helps.
    #[must_use]
    pub fn session_expired(message: impl Into<String>) -> Self {
        Self::new(Kind::SessionExpired, message)
    }

    /// An error of a [`Transport`](crate::transport::Transport): the request was not sent, so any may be sent again.
    #[must_use]
    pub fn unsent(message: impl Into<String>) -> Self {
        Self::new(Kind::Connect, message)
    }

    /// An error of a [`Transport`](crate::transport::Transport): the request was sent, and no whole response came.
    #[must_use]
    pub fn lost(message: impl Into<String>) -> Self {
        Self::new(Kind::Transport, message)
    }

    /// An error of a token store: the session could not be loaded or kept. The message must not contain a secret.
    #[must_use]
    pub fn store(message: impl Into<String>) -> Self {
        Self::new(Kind::Store, message)
    }

    pub(crate) fn configuration(message: impl Into<String>) -> Self {
        Self::new(Kind::Configuration, message)
    }

    pub(crate) fn kind(&self) -> Kind {
        self.0.kind
    }

    /// The status of the response, if there was one.
    #[must_use]
    pub fn status(&self) -> Option<StatusCode> {
        self.0.status
    }

    /// The headers of the response, such as `Location` of a redirect; empty if none came.
    #[must_use]
    pub fn headers(&self) -> &HeaderMap {
        &self.0.headers
    }

    /// 304: what the caller has is still good (RFC 9110 §15.4.5).
    #[must_use]
    pub fn is_not_modified(&self) -> bool {
        self.0.status == Some(StatusCode::NOT_MODIFIED)
    }

    /// 401: the server does not accept the credential, and a fresh token did not help.
    #[must_use]
    pub fn is_unauthorized(&self) -> bool {
        self.0.status == Some(StatusCode::UNAUTHORIZED)
    }

    /// 403: the server knows the caller and refuses the call; mostly a permission that the credential was not granted.
    #[must_use]
    pub fn is_forbidden(&self) -> bool {
        self.0.status == Some(StatusCode::FORBIDDEN)
    }

    /// The token is good, but was not granted enough (RFC 6750 §3.1): another token of the same kind does not help.
    #[must_use]
    pub fn is_insufficient_scope(&self) -> bool {
        self.challenged("insufficient_scope")
    }

    /// The server says that the token is expired, revoked or broken (RFC 6750 §3.1).
    #[must_use]
    pub fn is_invalid_token(&self) -> bool {
        self.challenged("invalid_token")
    }

    fn challenged(&self, error: &str) -> bool {
        self.challenge().and_then(|challenge| challenge.error.as_deref()) == Some(error)
    }

    /// The challenge of the server that refused the token (RFC 6750 §3).
    #[must_use]
    pub fn challenge(&self) -> Option<&Challenge> {
        self.0.challenge.as_ref()
    }

    /// 404.
    #[must_use]
    pub fn is_not_found(&self) -> bool {
        self.0.status == Some(StatusCode::NOT_FOUND)
    }

    /// 429: too many calls; [`retry_after`](Self::retry_after) says when to come back.
    #[must_use]
    pub fn is_rate_limited(&self) -> bool {
        self.0.status == Some(StatusCode::TOO_MANY_REQUESTS)
    }

    /// A time limit of the client passed; [`limit`](Self::limit) says which.
    #[must_use]
    pub fn is_timeout(&self) -> bool {
        self.0.kind == Kind::Timeout
    }

    /// The limit of time, size or number that was passed.
    ///
    /// Troubleshooting: each limit has the name of its field in [`Limits`](crate::Limits).
    #[must_use]
    pub fn limit(&self) -> Option<Limit> {
        self.0.limit
    }

    /// No connection, or none that the server can prove to be its own: the request was not sent. If the server may have acted on an
    /// attempt before, the error is [`is_ambiguous`](Self::is_ambiguous) in place of this.
    #[must_use]
    pub fn is_connect(&self) -> bool {
        !self.0.acted && (matches!(self.0.kind, Kind::Connect | Kind::Tls) || self.0.limit == Some(Limit::Connect))
    }

    /// No TLS connection: the server's certificate is not accepted, or it does not speak TLS. Never tried again, and never
    /// without TLS.
    #[must_use]
    pub fn is_tls(&self) -> bool {
        self.0.kind == Kind::Tls
    }

    /// The connection failed during the exchange: the server may have acted on the request.
    #[must_use]
    pub fn is_transport(&self) -> bool {
        self.0.kind == Kind::Transport
    }

    /// The response is not HTTP, or its head is larger than the protocol's limits.
    #[must_use]
    pub fn is_malformed(&self) -> bool {
        self.0.kind == Kind::Malformed
    }

    /// The request was sent and got no response: its effect is not known. A login has to begin anew.
    #[must_use]
    pub fn is_ambiguous(&self) -> bool {
        match self.0.kind {
            Kind::Ambiguous | Kind::Transport | Kind::Malformed | Kind::TooLarge => true,
            Kind::Timeout => self.0.attempts > 0 && (self.0.acted || self.0.limit != Some(Limit::Connect)),
            // The last attempt got a response.
            Kind::Status | Kind::Decode | Kind::Paging => false,
            _ => self.0.acted,
        }
    }

    /// The response is larger than the client's limit.
    #[must_use]
    pub fn is_too_large(&self) -> bool {
        self.0.kind == Kind::TooLarge
    }

    /// The response is not what the document describes.
    #[must_use]
    pub fn is_decode(&self) -> bool {
        self.0.kind == Kind::Decode
    }

    /// An argument that cannot be sent, such as an empty path parameter; nothing was sent.
    #[must_use]
    pub fn is_request(&self) -> bool {
        !self.0.acted && self.0.kind == Kind::Request
    }

    /// The credential could not be turned into a token; the API was not called. If it was, by an attempt before on which the server may
    /// have acted, the error is [`is_ambiguous`](Self::is_ambiguous) in place of this.
    #[must_use]
    pub fn is_credential(&self) -> bool {
        !self.0.acted && matches!(self.0.kind, Kind::Token | Kind::SessionExpired | Kind::Store | Kind::Ambiguous)
    }

    /// The token store failed, or holds another session than the client's. Tokens that could not be kept are kept by the
    /// next attempt.
    #[must_use]
    pub fn is_store(&self) -> bool {
        self.0.kind == Kind::Store
    }

    /// The session is over: its refresh token is no longer accepted. Only a new login helps.
    #[must_use]
    pub fn is_session_expired(&self) -> bool {
        self.0.kind == Kind::SessionExpired
    }

    /// The operation that was called.
    #[must_use]
    pub fn operation(&self) -> Option<&'static Operation> {
        self.0.operation
    }

    /// The identity that the call was made as, as the document names it.
    #[must_use]
    pub fn identity(&self) -> Option<&'static str> {
        self.0.identity
    }

    /// The request id of the server, from a header that ends in `request-id`.
    #[must_use]
    pub fn request_id(&self) -> Option<&str> {
        self.0.request_id.as_deref()
    }

    /// The code by which a token endpoint or a login's page refused (RFC 6749 §4.1.2.1 and §5.2), if it is registered.
    #[must_use]
    pub fn oauth_code(&self) -> Option<ErrorCode> {
        self.0.oauth_code.map(ErrorCode::of)
    }

    /// The text of a token endpoint or a login's page beside its registered error code: another code, `error_description`.
    /// No output has it: a server can write anything there. None when it repeats what was sent in confidence.
    #[must_use]
    pub fn oauth_description(&self) -> Option<&str> {
        self.0.oauth_description.as_deref()
    }

    /// The wait that the server asks for (RFC 9110 §10.2.3).
    #[must_use]
    pub fn retry_after(&self) -> Option<Duration> {
        self.0.retry_after
    }

    /// The number of attempts.
    #[must_use]
    pub fn attempts(&self) -> u32 {
        self.0.attempts
    }

    /// The sum of the waits between the attempts.
    #[must_use]
    pub fn waited(&self) -> Duration {
        self.0.waited
    }

    /// The first 64 KiB of the response body.
    #[must_use]
    pub fn raw_body(&self) -> &[u8] {
        &self.0.body
    }

    /// The first 512 bytes of the response body as text, for a log of one's own: an API may echo what it was sent, so no
    /// `Display` and no `Debug` shows it.
    #[must_use]
    pub fn excerpt(&self) -> String {
        let bytes = self.0.body.get(..512).unwrap_or(&self.0.body);
        let text = String::from_utf8_lossy(bytes);
        text.chars().map(|c| if c.is_control() && c != '\n' { ' ' } else { c }).collect()
    }
}

impl fmt::Display for Error {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Failure { message, operation, identity, status, request_id, attempts, .. } = &*self.0;
        if let Some(operation) = operation {
            write!(formatter, "`{}` ({} {})", operation.name, operation.verb, operation.path)?;
            if let Some(identity) = identity {
                write!(formatter, " as `{identity}`")?;
            }
            formatter.write_str(": ")?;
        }
        formatter.write_str(message)?;
        if let Some(status) = status {
            write!(formatter, " ({})", status_text(*status))?;
        }
        if let Some(id) = request_id {
            write!(formatter, ", request id {id}")?;
        }
        if *attempts > 1 {
            write!(formatter, ", after {attempts} attempts")?;
        }
        Ok(())
    }
}

impl fmt::Debug for Error {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        // The body is left out: an API may echo what it was sent.
        formatter
            .debug_struct("Error")
            .field("kind", &self.0.kind)
            .field("message", &self.to_string())
            .field("attempts", &self.0.attempts)
            .field("source", &self.0.source)
            .finish_non_exhaustive()
    }
}

impl StdError for Error {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        self.0.source.as_deref().map(|source| source as _)
    }
}
