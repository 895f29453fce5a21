//! Requests of a strategy: to token endpoints, without any credential of the client.

use std::sync::Arc;

use bytes::Bytes;
use http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode, Uri, header};
use secrecy::{ExposeSecret, SecretString};
use serde_json::Value;
use tracing::Instrument;
use zeroize::{Zeroize, Zeroizing};

use super::fields::Fields;
use super::proof::secret_value;
use crate::challenge::registered;
use crate::echo::{repeats, visible};
use crate::error::{Error, Kind};
use crate::header::decodes_only;
use crate::header::{is_of_transport, too_many_headers};
use crate::json::strict;
use crate::limits::{Limit, Limits};
use crate::response::{retry_after, shown_request_id};
use crate::server::{Server, check_path, mark};
use crate::text::escaped;
use crate::trace;
use crate::transport::{self, Transport};
use crate::url::uri;

/// The connection of a strategy to its token endpoint. It has no strategy itself, so a token request cannot need a token.
#[derive(Clone)]
pub struct Exchange {
    pub(crate) transport: Arc<dyn Transport>,
    pub(crate) limits: Limits,
}

/// The response to [`Exchange::post_json`] or [`Exchange::post_form`].
pub struct TokenResponse {
    /// The status.
    pub status: StatusCode,
    /// The body; it may hold tokens, so it is never printed, and it is wiped after use.
    pub body: Value,
    headers: Box<HeaderMap>,
    /// The error that the server names, without the secrets of the request.
    refused: Refused,
    request_id: Option<String>,
    retry_after: Option<std::time::Duration>,
}

#[derive(Default)]
struct Refused {
    /// True if there is an `error`, registered or not.
    named: bool,
    code: Option<&'static str>,
    description: Option<String>,
}

impl Refused {
    fn read<'a>(body: &Value, sent: impl Iterator<Item = &'a str>) -> Self {
        let said = |name: &str| body.get(name).and_then(Value::as_str);
        let (error, other) = (said("error"), said("errorCode"));
        let code = error.and_then(registered);
        let unregistered = error.or(other).filter(|_| code.is_none());
        let texts: Vec<&str> = unregistered.into_iter().chain(said("error_description")).collect();
        let text = Zeroizing::new(texts.join(": "));
        let description = (!text.is_empty() && !repeats(&text, sent)).then(|| visible(&text, 256));
        Self { named: error.is_some_and(|error| !error.is_empty()), code, description }
    }
}

impl Exchange {
    /// Connections of their own, for requests that come before there is any client, such as the end of an installation.
    ///
    /// # Errors
    /// There is no usable TLS set-up.
    pub fn new(limits: Limits) -> Result<Self, Error> {
        Ok(Self { transport: transport::of_the_target(&limits)?, limits })
    }

    /// Sends a JSON body and reads a JSON response. `secrets` are headers with credentials.
    ///
    /// # Errors
    /// No response, too large a response, or one that is not JSON, or has a field twice, although its status is a success.
    pub async fn post_json(
        &self,
        server: &Server,
        path: &str,
        headers: &[(&'static str, &str)],
        secrets: &[(&'static str, &SecretString)],
        body: &Fields,
    ) -> Result<TokenResponse, Error> {
        let request = build(server, address(server, path)?, headers, secrets, Content::Json(body.to_json()?))?;
        self.ask(request, secrets, body).await
    }

    /// The same with a form in place of JSON, as OAuth's token endpoints want it (RFC 6749 §4). The endpoint is the whole
    /// URL: nothing is added to it.
    ///
    /// # Errors
    /// As [`post_json`](Self::post_json).
    pub async fn post_form(
        &self,
        endpoint: &Server,
        secrets: &[(&'static str, &SecretString)],
        body: &Fields,
    ) -> Result<TokenResponse, Error> {
        let request = build(endpoint, whole(endpoint)?, &[], secrets, Content::Form(body.to_form()?))?;
        self.ask(request, secrets, body).await
    }

    /// Reads a JSON document that anybody may read.
    pub(crate) async fn get_json(&self, endpoint: &Server, path: &str) -> Result<TokenResponse, Error> {
        let request = build(endpoint, address(endpoint, path)?, &[], &[], Content::None)?;
        self.ask(request, &[], &Fields::new()).await
    }

    async fn ask(
        &self,
        request: http::Request<Bytes>,
        secrets: &[(&'static str, &SecretString)],
        body: &Fields,
    ) -> Result<TokenResponse, Error> {
        let (path, method) = (request.uri().path().to_owned(), request.method().clone());
        let span = trace::token_request(request.method(), request.uri());
        let response = self.transport.send(request, self.limits.token_bounds()).instrument(span.clone()).await;
        trace::ended(&span, &response);
        let response = response.map_err(|error| error.of_exchange(&method, &path))?;
        let sent = || body.secrets().into_iter().chain(secrets.iter().map(|(_, secret)| *secret));
        let sent = || sent().map(ExposeSecret::expose_secret);
        let request_id = shown_request_id(response.headers(), sent());
        let retry_after = retry_after(response.headers());
        let status = response.status();
        let (head, text) = response.into_parts();
        let read = strict(text.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&text));
        // The transport's own buffers are out of reach; this one is the last that holds the whole response.
        if let Ok(mut text) = text.try_into_mut() {
            text.zeroize();
        }
        let value = match read {
            Ok(value) => value,
            // The text may be a token that was cut off: it is not shown.
            Err(_) if status.is_success() => {
                let error = Error::credential(format!("the response of `{path}` is not JSON, or has a field twice"));
                return Err(error.with_status(status).with_response(request_id, retry_after, &Bytes::new()));
            }
            Err(_) => Value::Null,
        };
        // Some refuse with 200.
        let refuses =
            !status.is_success() || value.get("access_token").and_then(Value::as_str).is_none_or(str::is_empty);
        let refused = if refuses { Refused::read(&value, sent()) } else { Refused::default() };
        Ok(TokenResponse { status, body: value, headers: Box::new(head.headers), refused, request_id, retry_after })
    }

    /// The same for a request that must not be sent twice, such as the exchange of an authorization code: a failure after
    /// which nobody knows whether the server acted is [`Error::is_ambiguous`].
    ///
    /// # Errors
    /// As [`post_json`](Self::post_json).
    pub async fn post_once(
        &self,
        server: &Server,
        path: &str,
        headers: &[(&'static str, &str)],
        secrets: &[(&'static str, &SecretString)],
        body: &Fields,
    ) -> Result<TokenResponse, Error> {
        self.post_json(server, path, headers, secrets, body).await.map_err(once)
    }

    /// The form that must not be sent twice.
    ///
    /// # Errors
    /// As [`post_once`](Self::post_once).
    pub async fn post_form_once(
        &self,
        endpoint: &Server,
        secrets: &[(&'static str, &SecretString)],
        body: &Fields,
    ) -> Result<TokenResponse, Error> {
        self.post_form(endpoint, secrets, body).await.map_err(once)
    }
}

fn once(error: Error) -> Error {
    match error.kind() {
        Kind::Timeout if error.limit() == Some(Limit::Connect) => error,
        Kind::Transport | Kind::Malformed | Kind::Timeout | Kind::TooLarge => {
            let message = "the server did not respond to a request that must not be repeated: begin again";
            Error::new(Kind::Ambiguous, message).with_source(error)
        }
        _ => error,
    }
}

fn address(server: &Server, path: &str) -> Result<Uri, Error> {
    check_path(path)?;
    let url = server.parse()?;
    format!("{}{path}", url.as_str().trim_end_matches('/'))
        .parse()
        .map_err(|_| Error::credential(format!("`{path}` is not a path")))
}

fn whole(endpoint: &Server) -> Result<Uri, Error> {
    uri(&endpoint.parse_endpoint()?).ok_or_else(|| Error::configuration("the endpoint is not a URL"))
}

enum Content {
    None,
    Json(Zeroizing<Vec<u8>>),
    Form(Zeroizing<Vec<u8>>),
}

fn build(
    server: &Server,
    address: Uri,
    headers: &[(&'static str, &str)],
    secrets: &[(&'static str, &SecretString)],
    content: Content,
) -> Result<http::Request<Bytes>, Error> {
    let (method, kind, content) = match content {
        Content::None => (Method::GET, None, Bytes::new()),
        Content::Json(json) => (Method::POST, Some("application/json"), Bytes::from_owner(json)),
        Content::Form(form) => (Method::POST, Some("application/x-www-form-urlencoded"), Bytes::from_owner(form)),
    };
    let mut request = http::Request::new(content);
    *request.method_mut() = method;
    *request.uri_mut() = address;
    mark(&mut request, server.is_in_private_network());
    let fields = request.headers_mut();
    if let Some(kind) = kind {
        fields.insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
    }
    if kind != Some("application/json") {
        // Some token endpoints respond to a form with a form unless they are asked not to.
        fields.insert(header::ACCEPT, HeaderValue::from_static("application/json"));
    }
    decodes_only(fields);
    for (name, value) in headers {
        let value = HeaderValue::from_str(value).map_err(|_| {
            Error::new(Kind::Request, format!("the header `{name}` has a character that it cannot carry"))
        })?;
        fields.try_insert(header_name(name)?, value).map_err(|_| too_many_headers())?;
    }
    for (name, value) in secrets {
        fields.try_insert(header_name(name)?, secret_value(name, value)?).map_err(|_| too_many_headers())?;
    }
    Ok(request)
}

fn header_name(name: &str) -> Result<HeaderName, Error> {
    let refuse = |why| Error::new(Kind::Request, format!("the header `{}` {why}", escaped(name)));
    let header = HeaderName::try_from(name).map_err(|_| refuse("has a name that is none"))?;
    if is_of_transport(header.as_str()) { Err(refuse("is the transport's own")) } else { Ok(header) }
}

impl TokenResponse {
    /// The headers: some standards put what the next request needs there, such as the nonce of RFC 9449 §8.
    #[must_use]
    pub fn headers(&self) -> &HeaderMap {
        &self.headers
    }

    /// An error that says what was asked and what came back, without the response itself: it may echo a secret. Of
    /// the response it has the `error`, if that is registered (RFC 6749 §5.2); `invalid_grant` is the end of the session. The
    /// rest is [`Error::oauth_description`].
    #[must_use]
    pub fn refusal(&self, what: &str) -> Error {
        let Refused { code, description, .. } = &self.refused;
        let message = match code {
            Some(code) => format!("{what} was refused: {code}"),
            None => format!("{what} was refused"),
        };
        let error = match code {
            Some("invalid_grant") => Error::session_expired(message),
            _ => Error::credential(message),
        };
        error
            .with_status(self.status)
            .with_response(self.request_id.clone(), self.retry_after, &Bytes::new())
            .with_oauth_refusal(*code, description.clone())
    }

    /// The registered code of a refusal (RFC 6749 §5.2), which some servers give with a status of success.
    pub(crate) fn refusal_code(&self) -> Option<&'static str> {
        self.refused.code
    }

    /// The wait that the server asks for.
    pub(crate) fn wait(&self) -> std::time::Duration {
        self.retry_after.unwrap_or_default()
    }

    /// The response, if it grants something; otherwise the refusal of `what`, which some servers give with a status of success.
    pub(crate) fn granted(self, what: &str) -> Result<Self, Error> {
        if self.status.is_success() && !self.refused.named { Ok(self) } else { Err(self.refusal(what)) }
    }
}

/// Overwrites every text of the tree.
fn wipe(value: &mut Value) {
    match value {
        Value::String(text) => text.zeroize(),
        Value::Array(items) => items.iter_mut().for_each(wipe),
        Value::Object(fields) => fields.values_mut().for_each(wipe),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

impl Drop for TokenResponse {
    fn drop(&mut self) {
        wipe(&mut self.body);
    }
}
