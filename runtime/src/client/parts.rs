//! The parts of a request and of its response, whatever their types.

use std::sync::{Arc, Mutex};
use std::time::Duration;

use bytes::Bytes;
use http::header::{ACCEPT, CONTENT_TYPE, COOKIE};
use http::{HeaderMap, HeaderName, HeaderValue, StatusCode};

use super::core::Core;
use super::siblings;
use super::write::{self, Pair};
use crate::body::{ByteStream, Upload};
use crate::error::{Error, Kind};
use crate::header::{header, insert, too_many_headers};
use crate::json::{Encode, to_vec};
use crate::limits::Limits;
use crate::operation::{Operation, Parameter, Place, Repeat};
use crate::retry::Retries;
use crate::strategy::Proof;
use crate::sync::unpoisoned;
use crate::text::escaped;

/// The parts of a request, whatever its types.
#[derive(Clone)]
pub(super) struct Parts {
    pub(super) core: Core,
    pub(super) operation: &'static Operation,
    /// Path parameters by name, escaped.
    pub(super) path: Vec<(&'static str, String)>,
    pub(super) query: Vec<Pair>,
    pub(super) cookies: Vec<Pair>,
    /// Path and query that the server named for this page, instead of those of the arguments.
    pub(super) link: Option<String>,
    /// The headers of the operation's parameters.
    pub(super) headers: HeaderMap,
    /// The headers that the program adds to them.
    pub(super) extra: Vec<(HeaderName, HeaderValue)>,
    /// The media type that the response is asked for in, and that of the body, where the program chose another.
    pub(super) asked: Option<&'static str>,
    pub(super) media: Option<&'static str>,
    pub(super) body: Option<Bytes>,
    /// True if the body is text that was written here, and not the program's own bytes.
    pub(super) is_text: bool,
    /// A body that is a stream.
    pub(super) upload: Option<Once>,
    /// The boundary between the parts of a multipart body.
    pub(super) boundary: Option<String>,
    pub(super) total: Option<Duration>,
    pub(super) limits: Option<Limits>,
    pub(super) retries: Option<Retries>,
    /// The header that lets the server see that a request came before.
    pub(super) key: Option<(HeaderName, HeaderValue)>,
    /// The first argument that cannot be sent.
    pub(super) error: Option<Error>,
}

impl Parts {
    pub(super) fn limits(&self) -> Limits {
        let limits = self.limits.unwrap_or(self.core.0.exchange.limits);
        Limits { total: self.total.unwrap_or(limits.total), ..limits }
    }

    pub(super) fn parameter(&mut self, index: usize, value: &dyn Encode) {
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
        if parameter.place == Place::Path && !self.operation.siblings.is_empty() {
            self.keep(siblings::check(self.operation, &self.path));
        }
    }

    pub(super) fn body(&mut self, value: &dyn Encode) {
        let written = to_vec(value).map(|text| self.text(text)).map_err(write::unwritable);
        self.keep(written);
    }

    pub(super) fn text(&mut self, text: impl Into<Bytes>) {
        (self.body, self.is_text) = (Some(text.into()), true);
    }

    pub(super) fn content(&mut self, content: Upload) {
        match content.into_bytes() {
            Ok(bytes) => self.body = Some(bytes),
            Err(stream) => self.upload = Some(Once::new(stream)),
        }
    }

    /// Asks for another of the media types that the document lists for a success.
    pub(super) fn accept(&mut self, media: &str) {
        let listed: Vec<&str> = self.operation.successes.iter().flat_map(|success| success.media).copied().collect();
        let written = match find_media(&listed, media) {
            Some(name) => {
                self.asked = Some(name);
                self.of_range(&ACCEPT, name, media)
            }
            None => Err(unlisted("no success", self.operation, media, &listed)),
        };
        self.keep(written);
    }

    /// A body of another of the media types that the document lists for it.
    pub(super) fn content_of(&mut self, media: &str, content: Upload) {
        let listed: Vec<&str> = self.operation.body.iter().chain(self.operation.other_bodies).copied().collect();
        let written = match find_media(&listed, media) {
            Some(name) => {
                self.media = Some(name);
                self.of_range(&CONTENT_TYPE, name, media)
            }
            None => Err(unlisted("no body", self.operation, media, &listed)),
        };
        self.keep(written);
        (self.body, self.is_text, self.upload, self.boundary) = (None, false, None, None);
        self.content(content);
    }

    /// Says which one of the media types is meant that a name stands for.
    fn of_range(&mut self, header: &HeaderName, name: &str, media: &str) -> Result<(), Error> {
        if !is_range(name) || name.eq_ignore_ascii_case(media) {
            return Ok(());
        }
        insert(&mut self.headers, header.as_str(), media)
    }

    pub(super) fn extra_header(&mut self, name: &str, value: &str) {
        let written = header(name, value).map(|header| self.extra.push(header));
        self.keep(written);
    }

    /// Merges the program's headers with those of the parameters, when all are known. A header that is in both is an error; cookies are joined when the request is made.
    pub(super) fn merge_extra_headers(&mut self) {
        for (name, value) in std::mem::take(&mut self.extra) {
            let merged = self.merge_header(name, value);
            self.keep(merged);
        }
    }

    fn merge_header(&mut self, name: HeaderName, value: HeaderValue) -> Result<(), Error> {
        if name == COOKIE {
            let pairs = value.to_str().unwrap_or_default().split(';');
            let mut names = pairs.map(|pair| pair.split('=').next().unwrap_or_default().trim());
            if let Some(again) = names.find(|name| self.cookies.iter().any(|pair| pair.name == *name)) {
                return Err(twice("cookie", again));
            }
        } else if self.operation.parameters.iter().any(|one| is_header(one, &name)) && self.headers.contains_key(&name)
        {
            return Err(twice("header", name.as_str()));
        }
        if self.operation.key_header() == name.as_str() {
            if self.key.is_some() {
                return Err(twice("header", name.as_str()));
            }
            if matches!(self.operation.repeat, Repeat::Keyed(_)) {
                if value.is_empty() {
                    return Err(Error::new(Kind::Request, "the idempotency key is empty"));
                }
                self.key = Some((name, value));
                return Ok(());
            }
        }
        self.headers.try_append(name, value).map(|_| ()).map_err(|_| too_many_headers())
    }

    pub(super) fn idempotency_key(&mut self, key: &str) {
        let written = match (HeaderName::try_from(self.operation.key_header()), HeaderValue::from_str(key)) {
            (Ok(name), Ok(value)) if !key.is_empty() => {
                self.key = Some((name, value));
                Ok(())
            }
            _ => Err(Error::new(Kind::Request, "the idempotency key is empty, or its header cannot carry it")),
        };
        self.keep(written);
    }

    fn insert(&mut self, name: &str, value: &str) -> Result<(), Error> {
        insert(&mut self.headers, name, value)
    }

    pub(super) fn keep(&mut self, written: Result<(), Error>) {
        if let (Err(error), None) = (written, &self.error) {
            self.error = Some(error);
        }
    }
}

/// The media type of the list that has that name, or that stands for it (`image/*`).
fn find_media(listed: &[&'static str], media: &str) -> Option<&'static str> {
    let is_meant = |name: &str| {
        let range = name.strip_suffix('*').filter(|range| range.ends_with('/'));
        range.is_some_and(|range| {
            range == "*/" || media.get(..range.len()).is_some_and(|of| of.eq_ignore_ascii_case(range))
        })
    };
    let same = listed.iter().find(|name| name.eq_ignore_ascii_case(media));
    same.or_else(|| listed.iter().find(|name| media.contains('/') && is_meant(name))).copied()
}

/// Returns true if a name stands for several media types.
pub(super) fn is_range(name: &str) -> bool {
    name.split(';').next().unwrap_or_default().trim_end().ends_with("/*")
}

fn is_header(parameter: &Parameter, name: &HeaderName) -> bool {
    parameter.place == Place::Header && parameter.name.eq_ignore_ascii_case(name.as_str())
}

fn twice(what: &str, name: &str) -> Error {
    let name = escaped(name);
    let message = format!(
        "the {what} `{name}` is set twice: by the operation's own method, and by `header`; the server would read one of them"
    );
    Error::new(Kind::Request, message)
}

fn unlisted(what: &str, operation: &Operation, media: &str, listed: &[&str]) -> Error {
    let media = escaped(media);
    let message = format!(
        "{} describes {what} of the media type `{media}`; it lists {}",
        operation.declared_at,
        listed.join(", ")
    );
    Error::new(Kind::Request, message)
}

/// A stream that one attempt takes.
#[derive(Clone)]
pub(super) struct Once(Arc<Mutex<Option<Upload>>>);

impl Once {
    pub(super) fn new(upload: Upload) -> Self {
        Self(Arc::new(Mutex::new(Some(upload))))
    }

    /// None when it was taken before.
    pub(super) fn take(&self) -> Option<Upload> {
        unpoisoned(self.0.lock()).take()
    }
}

/// A response before its body is decoded: a success, or what the document may describe as an error.
pub(super) struct RawResponse {
    pub(super) status: StatusCode,
    pub(super) headers: HeaderMap,
    pub(super) body: Bytes,
    /// The part of a streamed success that has yet to arrive.
    pub(super) rest: Option<Box<(ByteStream, Limits)>>,
    /// Set when the status is not a success.
    pub(super) failure: Option<Error>,
    /// The body of a failure is JSON of another schema than what the call reads.
    pub(super) is_unlike: bool,
    /// The proof of the request, so that no message repeats it.
    pub(super) proof: Proof,
    pub(super) identity: &'static str,
    pub(super) attempts: u32,
    pub(super) waited: Duration,
}
