//! One call, from its arguments to its response.

use std::fmt;
use std::future::{Future, IntoFuture};
use std::marker::PhantomData;
use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::Duration;

use bytes::Bytes;
use http::{HeaderMap, StatusCode};
use serde_json::Value;

use super::charset::{essence, is_json, is_known, media, unicode};
use super::core::Core;
use super::media::{is_wild, no_content};
use super::multipart::{Multipart, boundary};
use super::outcome::{Outcome, quoted, read_either};
use super::parts::{Parts, RawResponse};
use super::{send, write};
use crate::body::{ByteStream, CallName, Upload};
use crate::error::{Error, Kind, OperationError};
use crate::json::{Encode, JsonError, error as json_error};
use crate::limits::Limits;
use crate::operation::{Operation, Parameter, ResponseBody};
use crate::response::{request_id, shown_request_id};
use crate::retry::Retries;
use crate::threads::BoxFuture;

/// A call that has not been sent: `.await` sends it and gives the response's body.
///
/// `T` is the body of a success and `E` that of an error, as the document describes them.
#[must_use = "a request does nothing until it is awaited"]
pub struct Request<T, E = Value> {
    pub(super) parts: Box<Parts>,
    response: PhantomData<fn() -> (T, E)>,
}

// Without bounds: rustc would prove them in the body of every generated method.
impl<T, E> Request<T, E> {
    /// For generated code: a request of that operation without arguments.
    #[doc(hidden)]
    pub fn new(core: &Core, operation: &'static Operation) -> Self {
        Self {
            parts: Box::new(Parts {
                core: core.clone(),
                operation,
                path: Vec::new(),
                query: Vec::new(),
                cookies: Vec::new(),
                link: None,
                headers: HeaderMap::new(),
                extra: Vec::new(),
                asked: None,
                media: None,
                body: None,
                is_text: false,
                upload: None,
                boundary: None,
                total: None,
                limits: None,
                retries: None,
                key: None,
                error: None,
            }),
            response: PhantomData,
        }
    }

    pub(super) fn from_parts(parts: Box<Parts>) -> Self {
        Self { parts, response: PhantomData }
    }

    /// For generated code: sets the operation's parameter of that number.
    #[doc(hidden)]
    pub fn parameter(mut self, index: usize, value: &dyn Encode) -> Self {
        self.parts.parameter(index, value);
        self
    }

    /// For generated code: sets the body.
    #[doc(hidden)]
    pub fn body(mut self, value: &dyn Encode) -> Self {
        self.parts.body(value);
        self
    }

    /// For generated code: sets a body that is a form (`application/x-www-form-urlencoded`): one pair for each property,
    /// unless one of the encodings says otherwise of it.
    #[doc(hidden)]
    pub fn form(mut self, value: &dyn Encode, encodings: &'static [Parameter]) -> Self {
        let written = write::form(value, encodings).map(|text| self.parts.text(text));
        self.parts.keep(written);
        self
    }

    /// For generated code: sets a body of several parts.
    #[doc(hidden)]
    pub fn multipart(mut self, parts: impl Into<Multipart>) -> Self {
        let parts = parts.into();
        let written = boundary().and_then(|boundary| {
            let content = parts.write(&boundary)?;
            self.parts.boundary = Some(boundary);
            self.parts.content(content);
            Ok(())
        });
        self.parts.keep(written);
        self
    }

    /// For generated code: sets a body that is text.
    #[doc(hidden)]
    pub fn text(mut self, text: &str) -> Self {
        self.parts.text(text.to_owned());
        self
    }

    /// For generated code: sets a body that is sent as it is.
    #[doc(hidden)]
    pub fn raw_body(mut self, body: impl Into<Upload>) -> Self {
        self.parts.content(body.into());
        self
    }

    /// Limits the whole call, instead of the client's `total`.
    pub fn timeout(mut self, total: Duration) -> Self {
        self.parts.total = Some(total);
        self
    }

    /// Other limits than the client's; all but [`Limits::connect`], which belongs to the shared connections.
    pub fn limits(mut self, limits: Limits) -> Self {
        self.parts.limits = Some(limits);
        self
    }

    /// Another retry policy than the client's.
    pub fn retries(mut self, retries: Retries) -> Self {
        self.parts.retries = Some(retries);
        self
    }

    /// Names the request, so that the server acts once however often it is sent, and a `POST` may be sent again. Only for
    /// servers that know such keys. The header is the one that the document names, otherwise `Idempotency-Key`. Where the document
    /// names one, every call has a fresh key anyway; give your own to let a later call repeat this one.
    pub fn idempotency_key(mut self, key: &str) -> Self {
        self.parts.idempotency_key(key);
        self
    }

    /// Adds a header that the document does not describe; one that an argument or the idempotency key sets as well is an error of the
    /// call, and cookies are joined. The headers of the client's credential cannot be replaced this way, and `Authorization` is
    /// for its strategy alone: where the strategy sets none, the call fails.
    pub fn header(mut self, name: &str, value: &str) -> Self {
        self.parts.extra_header(name, value);
        self
    }

    /// The request itself. Requests with optional parts and those of pages have the method too, so that a program need not
    /// change when an API adds either.
    pub fn into_request(self) -> Self {
        self
    }

    /// For generated code: asks for another of the media types that the document lists for a success.
    #[doc(hidden)]
    pub fn accept(mut self, media: &str) -> Self {
        self.parts.accept(media);
        self
    }
}

impl<T: Outcome, E: Outcome> Request<T, E> {
    /// Sends the request and gives the response with its status and headers.
    ///
    /// # Errors
    /// An argument that cannot be sent, no token, no response, a status that is not a success, or a body that is not what the
    /// document describes; see the predicates of [`Error`].
    ///
    /// # Cancel
    /// Dropping the future closes its connection; the server may have acted on the request.
    pub async fn send(self) -> Result<Response<T>, OperationError<E>> {
        decode(self.parts.operation, send::execute(self.parts, T::open().is_some()).await)
    }

    /// The same call, for a response of another media type that the document lists for a success: the request asks for that one,
    /// and the response is read as `U`, such as [`Text`](crate::Text), [`Bytes`] or [`Events`](crate::Events).
    ///
    /// A media type that the document does not list is an error when the request is sent.
    pub fn receive<U: Outcome>(self, media: &str) -> Request<U, E> {
        Request::from_parts(self.accept(media).parts)
    }

    /// The same call, with content of another media type that the document lists for the body.
    ///
    /// A media type that the document does not list is an error when the request is sent.
    pub fn content(mut self, media: &str, content: impl Into<Upload>) -> Self {
        self.parts.content_of(media, content.into());
        self
    }
}

impl<E: Outcome> Request<Option<Bytes>, E> {
    /// The same call, whose response is handed over while it arrives; without content, it ends at once.
    pub fn stream(self) -> Request<ByteStream, E> {
        Request::from_parts(self.parts)
    }
}

impl<E: Outcome> Request<Bytes, E> {
    /// The same call, whose response is handed over while it arrives instead of when it is whole.
    pub fn stream(self) -> Request<ByteStream, E> {
        Request::from_parts(self.parts)
    }
}

impl<T: Outcome, E: Outcome> IntoFuture for Request<T, E> {
    type Output = Result<T, OperationError<E>>;
    type IntoFuture = Call<T, E>;

    fn into_future(self) -> Call<T, E> {
        let operation = self.parts.operation;
        Call { operation, response: Box::pin(send::execute(self.parts, T::open().is_some())), types: PhantomData }
    }
}

/// A call on its way.
#[must_use = "a call does nothing until it is awaited"]
pub struct Call<T, E = Value> {
    operation: &'static Operation,
    // Not generic, so that all calls of a program share one future.
    response: BoxFuture<'static, Result<RawResponse, Error>>,
    types: PhantomData<fn() -> (T, E)>,
}

impl<T: Outcome, E: Outcome> Future for Call<T, E> {
    type Output = Result<T, OperationError<E>>;

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        let operation = self.operation;
        self.response.as_mut().poll(context).map(|response| decode(operation, response).map(Response::into_body))
    }
}

/// A response with its status and headers.
#[derive(Clone)]
pub struct Response<T> {
    status: StatusCode,
    headers: HeaderMap,
    body: T,
    raw: Bytes,
}

impl<T> Response<T> {
    /// The status, a success.
    #[must_use]
    pub fn status(&self) -> StatusCode {
        self.status
    }

    /// The headers.
    #[must_use]
    pub fn headers(&self) -> &HeaderMap {
        &self.headers
    }

    /// The request id of the server.
    #[must_use]
    pub fn request_id(&self) -> Option<String> {
        request_id(&self.headers)
    }

    /// The body.
    #[must_use]
    pub fn body(&self) -> &T {
        &self.body
    }

    /// The body as it came, with what the document does not describe; empty where it is handed over as a stream. For a log
    /// or a signature of one's own: neither `Debug` nor `Display` shows it.
    #[must_use]
    pub fn raw_body(&self) -> &Bytes {
        &self.raw
    }

    pub(super) fn body_mut(&mut self) -> &mut T {
        &mut self.body
    }

    /// The body, taken.
    #[must_use]
    pub fn into_body(self) -> T {
        self.body
    }
}

pub(super) fn decode<T: Outcome, E: Outcome>(
    operation: &'static Operation,
    response: Result<RawResponse, Error>,
) -> Result<Response<T>, OperationError<E>> {
    let mut response = response.map_err(|error| OperationError::new(error, None))?;
    if let Some(error) = response.failure {
        let body = match E::is_text() {
            // Its text stays with the error.
            _ if response.is_unlike => None,
            true => unicode(&response.headers, &response.body).ok(),
            false => Some(response.body),
        };
        return Err(OperationError::new(error, body.and_then(|body| E::read(response.status, &body).ok())));
    }
    if let (Some(rest), Some(open)) = (response.rest.take(), T::open()) {
        let (rest, limits) = *rest;
        let call = CallName { operation, identity: response.identity, attempts: response.attempts };
        let rest = rest.of(Some(call));
        let (status, headers, body) = (response.status, response.headers, open(rest, &limits));
        return Ok(Response { status, headers, body, raw: Bytes::new() });
    }
    let read = match T::nothing().filter(|_| is_empty(operation, &response)) {
        Some(nothing) => Ok(nothing),
        None if T::is_text() => match unicode(&response.headers, &response.body) {
            Ok(body) => match plain_text(operation, &response, &body) {
                Some(text) => {
                    read_either(T::is_plain(), |is_text| T::read(response.status, if is_text { &text } else { &body }))
                }
                None => T::read(response.status, &body),
            },
            Err(why) => Err(json_error(why)),
        },
        None => T::read(response.status, &response.body),
    };
    match read {
        Ok(body) => {
            let RawResponse { status, headers, body: raw, .. } = response;
            Ok(Response { status, headers, body, raw })
        }
        Err(error) => Err(OperationError::new(undecodable(operation, &response, error), None)),
    }
}

/// Returns true if the response has no content, by the document's description of its status or by the status (RFC 9110 §6.4.1).
fn is_empty(operation: &Operation, response: &RawResponse) -> bool {
    // These never have any (RFC 9110 §15), whatever a range of statuses describes.
    if matches!(response.status.as_u16(), 204 | 205 | 304) {
        return true;
    }
    match operation.success(response.status.as_u16()) {
        Some(success) => success.media.is_empty(),
        // What no document describes has content if there is some.
        None => operation.response == ResponseBody::Empty || operation.successes.is_empty() && response.body.is_empty(),
    }
}

/// Text, as JSON has it, of a response that says it is text, where the document names no media type (`*/*`).
fn plain_text(operation: &Operation, response: &RawResponse, body: &Bytes) -> Option<Bytes> {
    let named = operation.success(response.status.as_u16())?.media.first()?;
    let is_text = is_wild(&essence(named)) && media(&response.headers).is_some_and(|media| media.starts_with("text/"));
    is_text.then(|| std::str::from_utf8(body).ok().map(|text| quoted(text).into()))?
}

/// Not generic: the error for a response that does not fit the document.
fn undecodable(operation: &'static Operation, response: &RawResponse, error: JsonError) -> Error {
    let media = media(&response.headers).filter(|media| operation.response == ResponseBody::Json && !is_json(media));
    let message = match media {
        _ if response.body.is_empty() => no_content(operation, response.status),
        Some(media) => {
            let named = if is_known(&media) { format!("`{media}`") } else { "not JSON".to_owned() };
            format!("the response is {named}, and {} describes JSON: {error}", operation.declared_at)
        }
        None => format!("the response is not what {} describes: {error}", operation.declared_at),
    };
    Error::new(Kind::Decode, message)
        .with_source(error)
        .with_status(response.status)
        .with_response(shown_request_id(&response.headers, response.proof.secrets()), None, &response.body)
        .with_headers(&response.headers)
        .with_operation(operation, response.identity, response.attempts)
        .with_waited(response.waited)
}

/// Headers and body are left out: an API may echo what it was sent.
impl<T> fmt::Debug for Response<T> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Response").field("status", &self.status).finish_non_exhaustive()
    }
}

impl<T, E> fmt::Debug for Request<T, E> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Operation { verb, path, .. } = self.parts.operation;
        formatter.debug_struct("Request").field("verb", verb).field("path", path).finish_non_exhaustive()
    }
}

impl<T, E> fmt::Debug for Call<T, E> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Operation { verb, path, .. } = self.operation;
        formatter.debug_struct("Call").field("verb", verb).field("path", path).finish_non_exhaustive()
    }
}
