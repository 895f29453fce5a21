//! Queries that are too long for a URL.

use std::sync::Arc;

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use futures_util::future::BoxFuture;
use http::header::{CONTENT_TYPE, HeaderValue};
use http::{Method, Request, Response, Uri};
use permitted::transport::{Bounds, HttpSettings, Transport};
use permitted::{ByteStream, Bytes, Error, Limits, Map, Upload, Value};

use self::form::{Form, Kind};
use self::table::TABLE;

mod form;
mod table;

/// The longest query that goes into a URL, in characters.
const LONGEST: usize = 4000;

/// A transport that sends a `GET` whose query is longer than 4,000 characters as a `POST` with the same content, where Wix takes both: 38 operations.
/// The response is the same, and so is its type.
///
/// ```
/// use permitted_wix::{Client, LongQueries, OAuth};
///
/// # fn main() -> Result<(), permitted_wix::Error> {
/// let visitor = Client::builder(OAuth::visitor("client-id")).transport(LongQueries::new()?).build()?;
/// # drop(visitor); Ok(()) }
/// ```
///
/// Streamed calls are sent as they are. A URL has at most 64 KiB, also on its way to here: a query beyond that (about 1,200 ids) is an error.
pub struct LongQueries(Arc<dyn Transport>);

impl LongQueries {
    /// Over HTTP with the default limits and settings.
    ///
    /// # Errors
    /// The TLS library cannot be set up.
    pub fn new() -> Result<Self, Error> {
        Ok(Self(permitted::transport::http(&Limits::default(), HttpSettings::new())?))
    }

    /// Over another transport.
    pub fn over(transport: impl Transport) -> Self {
        Self(Arc::new(transport))
    }
}

impl Transport for LongQueries {
    fn send(&self, request: Request<Bytes>, bounds: Bounds) -> BoxFuture<'static, Result<Response<Bytes>, Error>> {
        self.0.send(shortened(request), bounds)
    }

    fn open<'a>(
        &'a self,
        request: Request<Upload>,
        bounds: Bounds,
    ) -> BoxFuture<'a, Result<Response<ByteStream>, Error>> {
        self.0.open(request, bounds)
    }
}

fn shortened(request: Request<Bytes>) -> Request<Bytes> {
    let long = request.uri().query().is_some_and(|query| query.len() > LONGEST);
    if !long || request.method() != Method::GET {
        return request;
    }
    match posted(request.uri()) {
        Some((uri, body)) => {
            let (mut head, _) = request.into_parts();
            (head.method, head.uri) = (Method::POST, uri);
            head.headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/json"));
            Request::from_parts(head, body)
        }
        None => request,
    }
}

/// The URL without the query, and the query as a body.
fn posted(uri: &Uri) -> Option<(Uri, Bytes)> {
    let form = TABLE.iter().find(|(template, _)| fits(template, uri.path())).map(|(_, form)| form)?;
    let pairs: Vec<(String, String)> = url::form_urlencoded::parse(uri.query()?.as_bytes()).into_owned().collect();
    let body = match form {
        Form::Packed => {
            let [(name, packed)] = pairs.as_slice() else { return None };
            let text = URL_SAFE_NO_PAD.decode(packed.trim_end_matches('=')).ok().filter(|_| name == ".r")?;
            serde_json::from_slice::<Map>(&text).ok()?;
            Bytes::from(text)
        }
        Form::Flat(kinds) => Bytes::from(unflattened(&pairs, kinds)?.to_string()),
    };
    let mut parts = uri.clone().into_parts();
    parts.path_and_query = Some(uri.path().parse().ok()?);
    Some((Uri::from_parts(parts).ok()?, body))
}

/// `a.b=1&a.c=x` as an object.
fn unflattened(pairs: &[(String, String)], kinds: &[(&str, Kind)]) -> Option<Value> {
    let mut all = Map::new();
    for (path, text) in pairs {
        let kind = kinds.iter().find(|(name, _)| name == path).map(|(_, kind)| kind);
        let value = match kind {
            Some(Kind::Number) => Value::Number(text.parse().ok()?),
            Some(Kind::Flag) => Value::Bool(text.parse().ok()?),
            _ => Value::from(text.as_str()),
        };
        let (above, name) = path.rsplit_once('.').map_or(("", path.as_str()), |parts| parts);
        let mut place = &mut all;
        for step in above.split('.').filter(|step| !step.is_empty()) {
            place = place.entry(step).or_insert_with(|| Value::Object(Map::new())).as_object_mut()?;
        }
        match kind {
            Some(Kind::List) => {
                place.entry(name).or_insert_with(|| Value::Array(Vec::new())).as_array_mut()?.push(value);
            }
            _ => drop(place.insert(name.to_owned(), value)),
        }
    }
    Some(Value::Object(all))
}

/// Returns true if the path ends as the template has it: the server may have a path of its own before it.
fn fits(template: &str, path: &str) -> bool {
    let (mut steps, mut parts) = (template.split('/').rev(), path.split('/').rev());
    steps.all(|step| {
        let part = parts.next();
        step.is_empty() || part.is_some_and(|part| step == part || (step.starts_with('{') && !part.is_empty()))
    })
}
