//! One call, from its arguments to its reply.

use std::fmt;
use std::future::{Future, IntoFuture};
use std::marker::PhantomData;
use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::Duration;

use bytes::Bytes;
use futures_util::future::BoxFuture;
use http::{HeaderMap, HeaderName, HeaderValue, StatusCode};
use serde_json::Value;

use super::multipart::{Multipart, boundary};
use super::upload::Once;
use super::write::Pair;
use super::{ByteStream, Core, Outcome, Upload, insert, send, write};
use crate::error::{Error, Kind, OperationError};
use crate::json::{Encode, to_vec};
use crate::limits::Limits;
use crate::operation::{Operation, Parameter, Place, Repeat, Reply};
use crate::reply::request_id;
use crate::retry::Retries;

/// A call that has not been sent: `.await` sends it and gives the reply's body.
///
/// `T` is the body of a success and `E` that of an error, as the spec describes them.
#[must_use = "a request does nothing until it is awaited"]
pub struct Request<T, E = Value> {
    pub(super) parts: Box<Parts>,
    reply: PhantomData<fn() -> (T, E)>,
}

/// The parts of a request, whatever its types.
#[derive(Clone)]
pub(super) struct Parts {
    pub(super) core: Core,
    pub(super) operation: &'static Operation,
    /// Path parameters by name, escaped.
    pub(super) path: Vec<(&'static str, String)>,
    pub(super) query: Vec<Pair>,
    pub(super) cookies: Vec<Pair>,
    pub(super) headers: HeaderMap,
    pub(super) body: Option<Bytes>,
    /// A body that is a stream.
    pub(super) upload: Option<Once>,
    /// What is between the parts of a body that has some.
    pub(super) boundary: Option<String>,
    pub(super) total: Option<Duration>,
    pub(super) limits: Option<Limits>,
    pub(super) retries: Option<Retries>,
    /// The header that lets the server see that a request came before.
    pub(super) key: Option<(HeaderName, HeaderValue)>,
    /// The first argument that cannot be sent.
    pub(super) fault: Option<Error>,
}

impl<T: Outcome, E: Outcome> Request<T, E> {
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
                headers: HeaderMap::new(),
                body: None,
                upload: None,
                boundary: None,
                total: None,
                limits: None,
                retries: None,
                key: None,
                fault: None,
            }),
            reply: PhantomData,
        }
    }

    pub(super) fn from_parts(parts: Box<Parts>) -> Self {
        Self { parts, reply: PhantomData }
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
        let written = write::form(value, encodings).map(|text| self.parts.body = Some(text.into()));
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
    /// servers that know such keys. The header is the one that the spec names, otherwise `Idempotency-Key`. Where the spec
    /// names one, every call has a fresh key anyway; give your own to let a later call repeat this one.
    pub fn idempotency_key(mut self, key: &str) -> Self {
        self.parts.idempotency_key(key);
        self
    }

    /// Adds a header that the spec does not describe. The headers of the client's credential cannot be replaced this way.
    pub fn header(mut self, name: &str, value: &str) -> Self {
        self.parts.extra_header(name, value);
        self
    }

    /// Sends the request and gives the reply with its status and headers.
    ///
    /// # Errors
    /// An argument that cannot be sent, no token, no reply, a status that is not a success, or a body that is not what the
    /// spec describes; see the predicates of [`Error`].
    ///
    /// # Cancel
    /// Dropping the future closes its connection; the server may have acted on the request.
    pub async fn send(self) -> Result<Response<T>, OperationError<E>> {
        decode(self.parts.operation, send::execute(self.parts, T::open().is_some()).await)
    }
}

impl<E: Outcome> Request<Bytes, E> {
    /// The same call, whose reply is handed over while it arrives instead of when it is whole.
    pub fn stream(self) -> Request<ByteStream, E> {
        Request::from_parts(self.parts)
    }
}

impl<T: Outcome, E: Outcome> IntoFuture for Request<T, E> {
    type Output = Result<T, OperationError<E>>;
    type IntoFuture = Call<T, E>;

    fn into_future(self) -> Call<T, E> {
        let operation = self.parts.operation;
        Call { operation, reply: Box::pin(send::execute(self.parts, T::open().is_some())), types: PhantomData }
    }
}

/// A call on its way.
#[must_use = "a call does nothing until it is awaited"]
pub struct Call<T, E = Value> {
    operation: &'static Operation,
    // Not generic, so that all calls of a program share one future.
    reply: BoxFuture<'static, Result<Answer, Error>>,
    types: PhantomData<fn() -> (T, E)>,
}

impl<T: Outcome, E: Outcome> Future for Call<T, E> {
    type Output = Result<T, OperationError<E>>;

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        let operation = self.operation;
        self.reply.as_mut().poll(context).map(|answer| decode(operation, answer).map(Response::into_body))
    }
}

/// A reply with its status and headers.
#[derive(Debug, Clone)]
pub struct Response<T> {
    status: StatusCode,
    headers: HeaderMap,
    body: T,
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

    /// The server's name for the request.
    #[must_use]
    pub fn request_id(&self) -> Option<String> {
        request_id(&self.headers)
    }

    /// The body.
    #[must_use]
    pub fn body(&self) -> &T {
        &self.body
    }

    /// The body, taken.
    #[must_use]
    pub fn into_body(self) -> T {
        self.body
    }
}

/// A reply before its body is decoded: a success, or what the spec may describe as an error.
pub(super) struct Answer {
    pub(super) status: StatusCode,
    pub(super) headers: HeaderMap,
    pub(super) body: Bytes,
    /// What is yet to arrive of a success that is a stream.
    pub(super) rest: Option<Box<(ByteStream, Limits)>>,
    /// Set when the status is not a success.
    pub(super) failure: Option<Error>,
    pub(super) identity: &'static str,
    pub(super) attempts: u32,
    pub(super) waited: Duration,
}

fn decode<T: Outcome, E: Outcome>(
    operation: &'static Operation,
    answer: Result<Answer, Error>,
) -> Result<Response<T>, OperationError<E>> {
    let mut answer = answer.map_err(|error| OperationError::new(error, None))?;
    if let Some(error) = answer.failure {
        return Err(OperationError::new(error, E::read(answer.status, &answer.body).ok()));
    }
    if let (Some(rest), Some(open)) = (answer.rest.take(), T::open()) {
        let (rest, limits) = *rest;
        return Ok(Response { status: answer.status, headers: answer.headers, body: open(rest, &limits) });
    }
    let empty = operation.reply == Reply::Empty || answer.status == StatusCode::NO_CONTENT;
    let read = match T::nothing().filter(|_| empty) {
        Some(nothing) => Ok(nothing),
        None => T::read(answer.status, &answer.body),
    };
    match read {
        Ok(body) => Ok(Response { status: answer.status, headers: answer.headers, body }),
        Err(error) => Err(OperationError::new(undecodable(operation, &answer, error), None)),
    }
}

/// Not generic: what a reply that is not what the spec describes comes to.
fn undecodable(operation: &'static Operation, answer: &Answer, error: serde_json::Error) -> Error {
    Error::new(Kind::Decode, format!("the reply is not what {} describes: {error}", operation.declared_at))
        .with_source(error)
        .with_status(answer.status)
        .with_reply(request_id(&answer.headers), None, &answer.body)
        .of(operation, answer.identity, answer.attempts)
        .after_waiting(answer.waited)
}

impl Parts {
    fn parameter(&mut self, index: usize, value: &dyn Encode) {
        let Some(parameter) = self.operation.parameters.get(index) else { return };
        // A setter that is called twice replaces what it set.
        match parameter.place {
            Place::Path => self.path.retain(|(name, _)| *name != parameter.name),
            Place::Query => self.query.retain(|pair| pair.parameter != parameter.name),
            Place::Header => {
                self.headers.remove(parameter.name);
            }
            Place::Cookie => self.cookies.retain(|pair| pair.parameter != parameter.name),
        }
        let written = match parameter.place {
            Place::Path => write::segment(parameter, value).map(|text| self.path.push((parameter.name, text))),
            Place::Query => write::query(parameter, value).map(|pairs| match self.query.is_empty() {
                true => self.query = pairs,
                false => self.query.extend(pairs),
            }),
            Place::Header => write::header(parameter, value).and_then(|text| self.insert(parameter.name, &text)),
            Place::Cookie => write::query(parameter, value).map(|pairs| self.cookies.extend(pairs)),
        };
        self.keep(written);
    }

    fn body(&mut self, value: &dyn Encode) {
        let written = to_vec(value).map(|text| self.body = Some(text.into())).map_err(write::unwritable);
        self.keep(written);
    }

    fn content(&mut self, content: Upload) {
        match content.into_bytes() {
            Ok(bytes) => self.body = Some(bytes),
            Err(stream) => self.upload = Some(Once::new(stream)),
        }
    }

    fn extra_header(&mut self, name: &str, value: &str) {
        let written = self.insert(name, value);
        self.keep(written);
    }

    fn idempotency_key(&mut self, key: &str) {
        let name = match self.operation.repeat {
            Repeat::Keyed(name) => name,
            Repeat::ByVerb | Repeat::Idempotent => "idempotency-key",
        };
        let written = match HeaderValue::from_str(key) {
            Ok(value) if !key.is_empty() => {
                self.key = Some((HeaderName::from_static(name), value));
                Ok(())
            }
            _ => Err(Error::new(
                Kind::Request,
                "the idempotency key is empty or has a character that a header cannot carry",
            )),
        };
        self.keep(written);
    }

    fn insert(&mut self, name: &str, value: &str) -> Result<(), Error> {
        insert(&mut self.headers, name, value)
    }

    fn keep(&mut self, written: Result<(), Error>) {
        if let (Err(error), None) = (written, &self.fault) {
            self.fault = Some(error);
        }
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
