//! HTTP by the browser's `fetch`.
//!
//! The browser keeps what the page may not see or do: it opens connections, checks certificates, decodes contents, and asks the
//! server whether the page may call it (CORS). What it would do on its own, it is told not to: follow redirects, send cookies, serve
//! from its cache.

use std::sync::Arc;

use bytes::{Bytes, BytesMut};
use futures_util::stream::{StreamExt, try_unfold};
use http::header::{ACCEPT_ENCODING, CONTENT_LENGTH};
use http::{HeaderMap, HeaderName, HeaderValue};
use js_sys::{Array, JSON, Promise, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{AbortController, Headers, ReadableStreamDefaultReader, Request, RequestInit, Response};

use super::contract::Transport;
use super::late::within;
use crate::body::{ByteStream, Upload, Whole};
use crate::clock::{self, Instant};
use crate::error::{Error, Kind};
use crate::global::call;
use crate::limits::{Bounds, Limit};
use crate::threads::BoxFuture;
use crate::url::is_loopback;

/// The transport of a page or of its worker.
pub(crate) fn fetch() -> Arc<dyn Transport> {
    Arc::new(Fetch)
}

struct Fetch;

impl Transport for Fetch {
    fn send(
        &self,
        request: http::Request<Bytes>,
        bounds: Bounds,
    ) -> BoxFuture<'static, Result<http::Response<Bytes>, Error>> {
        Box::pin(async move {
            let (start, mut whole) = (clock::now(), Whole::default());
            let end = clock::after(start, bounds.time);
            let sent = begin(&request)?;
            let (head, body) = sent.response(start, end, bounds).await?;
            while let Some(piece) = body.piece(end, bounds).await? {
                whole.push(piece, bounds.body).map_err(|error| error.with_status(head.status()))?;
            }
            Ok(head.map(|()| whole.into_bytes()))
        })
    }

    /// Streams of responses are streams; the content of a request is read before it is sent, as not every browser can send it in
    /// pieces.
    fn open<'a>(
        &'a self,
        request: http::Request<Upload>,
        bounds: Bounds,
    ) -> BoxFuture<'a, Result<http::Response<ByteStream>, Error>> {
        Box::pin(async move {
            let (parts, mut content) = request.into_parts();
            let mut whole = BytesMut::new();
            while let Some(piece) = content.next().await {
                whole.extend_from_slice(&piece?);
            }
            let start = clock::now();
            let sent = begin(&http::Request::from_parts(parts, whole.freeze()))?;
            // The call's own limit ends the attempt.
            let end = clock::after(start, bounds.first_byte);
            let (head, body) = sent.response(start, end, bounds).await?;
            let pieces = try_unfold(body, move |body| async move {
                let end = clock::after(clock::now(), bounds.idle);
                Ok(body.piece(end, bounds).await?.map(|piece| (piece, body)))
            });
            Ok(head.map(|()| ByteStream::new(pieces)))
        })
    }
}

/// A request on its way. It is broken off when this is dropped.
struct Sent {
    abort: Abort,
    response: JsFuture,
}

struct Abort(AbortController);

impl Drop for Abort {
    fn drop(&mut self) {
        self.0.abort();
    }
}

/// The options against what a browser would do of its own. The address of the page is nobody's business.
const ALONE: &str = r#"{"redirect":"error","credentials":"omit","cache":"no-store","referrerPolicy":"no-referrer"}"#;

fn begin(request: &http::Request<Bytes>) -> Result<Sent, Error> {
    if !may_be_called(request.uri()) {
        return Err(Error::new(Kind::Request, "without TLS, a page calls only a loopback address"));
    }
    let headers = headers(request.headers())?;
    start(request, &headers).map_err(|_| Error::new(Kind::Request, "the browser does not take the request"))
}

fn start(request: &http::Request<Bytes>, headers: &Headers) -> Result<Sent, JsValue> {
    let abort = Abort(AbortController::new()?);
    let init: RequestInit = JSON::parse(ALONE)?.unchecked_into();
    init.set_method(request.method().as_str());
    init.set_headers(headers);
    init.set_signal(Some(&abort.0.signal()));
    if !request.body().is_empty() {
        init.set_body(&Uint8Array::from(&**request.body()));
    }
    let request = Request::new_with_str_and_init(&request.uri().to_string(), &init)?;
    let promise: Promise = call("fetch", &request, &JsValue::UNDEFINED)?.dyn_into()?;
    Ok(Sent { abort, response: promise.into() })
}

impl Sent {
    async fn response(self, start: Instant, end: Instant, bounds: Bounds) -> Result<(http::Response<()>, Body), Error> {
        let response = within(start, end, bounds.first_byte, Limit::FirstByte, self.response, failure).await?;
        let response: Response = response.dyn_into().map_err(failure)?;
        let reader = response.body().map(|body| body.get_reader().dyn_into().map_err(failure)).transpose()?;
        Ok((head(&response)?, Body { reader, _abort: self.abort }))
    }
}

/// The body of a response.
struct Body {
    reader: Option<ReadableStreamDefaultReader>,
    _abort: Abort,
}

impl Body {
    /// The next piece; none after the last one.
    async fn piece(&self, end: Instant, bounds: Bounds) -> Result<Option<Bytes>, Error> {
        let Some(reader) = &self.reader else { return Ok(None) };
        let read: JsFuture = reader.read().into();
        let read = within(clock::now(), end, bounds.idle, Limit::Idle, read, failure).await?;
        let get = |name: &str| Reflect::get(&read, &name.into()).map_err(failure);
        if get("done")?.is_truthy() {
            return Ok(None);
        }
        let piece: Uint8Array = get("value")?.dyn_into().map_err(failure)?;
        Ok(Some(piece.to_vec().into()))
    }
}

/// Status and headers, of which a page sees those that the server exposes to it.
fn head(response: &Response) -> Result<http::Response<()>, Error> {
    let unread = || Error::new(Kind::Malformed, "the response has a head that is not HTTP");
    let mut head = http::Response::new(());
    *head.status_mut() = http::StatusCode::from_u16(response.status()).map_err(|_| unread())?;
    for pair in response.headers().entries() {
        let pair: Array = pair.and_then(JsCast::dyn_into).map_err(|_| unread())?;
        let (name, value) = (pair.get(0).as_string().unwrap_or_default(), pair.get(1).as_string().unwrap_or_default());
        let name = HeaderName::try_from(name).map_err(|_| unread())?;
        // A browser makes one character of each byte.
        let bytes: Option<Vec<u8>> = value.chars().map(|letter| u8::try_from(letter).ok()).collect();
        let value = bytes.and_then(|bytes| HeaderValue::from_bytes(&bytes).ok()).ok_or_else(unread)?;
        head.headers_mut().append(name, value);
    }
    Ok(head)
}

/// The headers of the request. What the browser would drop without a word is an error, as it may be the proof.
fn headers(all: &HeaderMap) -> Result<Headers, Error> {
    let refuse = |name: &HeaderName| {
        let name = name.as_str();
        Error::new(Kind::Request, format!("a browser does not let a page send the header `{name}`"))
    };
    let headers = Headers::new().map_err(|_| Error::new(Kind::Request, "the browser has no `Headers`"))?;
    for (name, value) in all {
        // The browser decodes what it asks for, and counts what it sends.
        if name == ACCEPT_ENCODING || name == CONTENT_LENGTH {
            continue;
        }
        if is_forbidden(name.as_str()) {
            return Err(refuse(name));
        }
        let value: String = value.as_bytes().iter().copied().map(char::from).collect();
        headers.append(name.as_str(), &value).map_err(|_| refuse(name))?;
    }
    Ok(headers)
}

/// The forbidden request-headers of the Fetch standard (§2.2.2).
fn is_forbidden(name: &str) -> bool {
    const NAMES: [&str; 20] = [
        "accept-charset",
        "accept-encoding",
        "access-control-request-headers",
        "access-control-request-method",
        "access-control-request-private-network",
        "connection",
        "content-length",
        "cookie",
        "cookie2",
        "date",
        "dnt",
        "expect",
        "host",
        "keep-alive",
        "origin",
        "referer",
        "set-cookie",
        "te",
        "trailer",
        "transfer-encoding",
    ];
    NAMES.contains(&name)
        || name == "upgrade"
        || name == "via"
        || name.starts_with("proxy-")
        || name.starts_with("sec-")
}

/// The browser says why on its console, and not to the page: there may have been no connection, a redirect, or a server that does
/// not permit the page's origin. The request may have been sent.
fn failure<E>(_: E) -> Error {
    Error::new(
        Kind::Transport,
        "the browser gave no response: no connection, a redirect, or a server that does not permit this page (CORS); its console says which",
    )
}

/// `https`, or a literal loopback address. An address in a private network is not enough, as a page cannot see what a name resolves to.
fn may_be_called(uri: &http::Uri) -> bool {
    match uri.scheme_str() {
        Some("https") => true,
        Some("http") => uri.host().is_some_and(is_loopback),
        _ => false,
    }
}
