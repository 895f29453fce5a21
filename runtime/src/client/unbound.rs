//! A request of no operation: for what has no binding yet.

use std::future::IntoFuture;
use std::time::Duration;

use http::header::CONTENT_TYPE;
use serde_json::Value;

use super::handle::{Client, core};
use super::proved::decoded;
use super::request::{Call, Request, Response};
use super::write::escape;
use crate::body::Upload;
use crate::error::{Error, Kind, OperationError};
use crate::json::Encode;
use crate::operation::{Access, Operation, Permit};
use crate::strategy::Strategy;
use crate::text::escaped;

/// The row of a call that carries the proof of whoever makes it.
const WHOEVER: Permit = Permit { identities: &[], permissions: &[] };

/// The placeholder for the operation, of which no document says who may call it.
const fn any(verb: &'static str) -> Operation {
    let operation = Operation::new("request", verb, "/", Access::Permitted(&[WHOEVER]));
    Operation { body: Some("application/json"), other_bodies: &["*/*"], declared_at: "the program itself", ..operation }
}

static VERBS: [Operation; 6] = [any("GET"), any("HEAD"), any("POST"), any("PUT"), any("PATCH"), any("DELETE")];

impl<S: Strategy> Client<S> {
    /// A request to the strategy's server, with its proof, for an operation that no binding has.
    ///
    /// **Nothing checks who may call it**: it compiles for every identity, and the server alone decides. The path begins with a slash
    /// and leads to the client's own server, below the base path that it has, so the credential goes nowhere else. Limits, retries
    /// and renewed tokens are those of every other call; a `POST` or `PATCH` is sent again only where it cannot have arrived.
    ///
    /// ```no_run
    /// # async fn call(client: permitted::Client<impl permitted::Strategy>) -> Result<(), permitted::Error> {
    /// let body: permitted::Value = "hello".into();
    /// let greeted = client.request("POST", "/greetings/v1/greetings").query("lang", "en").json(&body).await?;
    /// println!("{greeted:?}");
    /// # Ok(()) }
    /// ```
    pub fn request(&self, verb: &str, path: &str) -> Unbound {
        let [fallback, ..] = &VERBS;
        let known = VERBS.iter().find(|operation| operation.verb == verb);
        let mut request = Request::new(core(self), known.unwrap_or(fallback));
        let base = request.parts.core.0.base.path().trim_end_matches('/').to_owned();
        let checked = match known {
            Some(_) => check(path),
            None => Err(refuse(&format!("`{}` is none of GET, HEAD, POST, PUT, PATCH and DELETE", escaped(verb)))),
        };
        request.parts.keep(checked);
        request.parts.link = Some(format!("{base}{path}"));
        Unbound { request }
    }
}

/// The path stays on its server, below its base path, however a server reads dots, slashes and escapes.
fn check(path: &str) -> Result<(), Error> {
    let (before, query) = path.split_once('?').unwrap_or((path, ""));
    let is_plain = |text: &str| text.bytes().all(|byte| byte.is_ascii_graphic() && !matches!(byte, b'\\' | b'#'));
    if !before.starts_with('/') || before.starts_with("//") {
        return Err(refuse("the path of a request begins with one slash; the server is that of the client"));
    }
    if !is_plain(before) || !is_plain(query) {
        return Err(refuse("the path of a request has a character that must be escaped"));
    }
    // Some servers end a segment at a semicolon.
    let climbs = |segment: &str| matches!(segment.split(';').next(), Some("." | ".."));
    if decoded(before).split(['/', '\\']).any(climbs) {
        return Err(refuse("the path of a request has a step that would climb out of its place"));
    }
    Ok(())
}

fn refuse(why: &str) -> Error {
    Error::new(Kind::Request, why.to_owned())
}

/// A request that no operation describes, from [`Client::request`]: `.await` sends it and gives the response as JSON,
/// or `None` where it has no content.
#[must_use = "a request does nothing until it is awaited"]
#[derive(Debug)]
pub struct Unbound {
    request: Request<Option<Value>>,
}

impl Unbound {
    /// Adds a pair to the query.
    pub fn query(mut self, name: &str, value: &str) -> Self {
        if let Some(link) = &mut self.request.parts.link {
            link.push(if link.contains('?') { '&' } else { '?' });
            link.push_str(&escape(name));
            link.push('=');
            link.push_str(&escape(value));
        }
        self
    }

    /// Sets the body.
    pub fn json(mut self, body: &dyn Encode) -> Self {
        let parts = &mut self.request.parts;
        // In place of other content.
        (parts.media, parts.upload) = (None, None);
        parts.headers.remove(CONTENT_TYPE);
        parts.body(body);
        self
    }

    /// Sets a body that is no JSON, such as a file: its media type and its content.
    ///
    /// ```no_run
    /// # async fn call(client: permitted::Client<impl permitted::Strategy>, mug: Vec<u8>) -> Result<(), permitted::Error> {
    /// client.request("PUT", "/pictures/v1/mug.jpg").content("image/jpeg", mug).await?;
    /// # Ok(()) }
    /// ```
    pub fn content(mut self, media: &str, content: impl Into<Upload>) -> Self {
        self.request = self.request.content(media, content);
        self
    }

    /// Adds a header, but none of the credential's.
    pub fn header(mut self, name: &str, value: &str) -> Self {
        self.request.parts.extra_header(name, value);
        self
    }

    /// Limits the whole call, instead of the client's `total`.
    pub fn timeout(mut self, total: Duration) -> Self {
        self.request.parts.total = Some(total);
        self
    }

    /// Sends the request and gives the response with its status and headers.
    ///
    /// # Errors
    /// As [`Request::send`].
    pub async fn send(self) -> Result<Response<Option<Value>>, OperationError<Value>> {
        self.request.send().await
    }
}

impl IntoFuture for Unbound {
    type Output = Result<Option<Value>, OperationError<Value>>;
    type IntoFuture = Call<Option<Value>>;

    fn into_future(self) -> Self::IntoFuture {
        self.request.into_future()
    }
}
