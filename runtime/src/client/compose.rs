//! The request of an attempt: the arguments, what interceptors add, and last the proof.

use bytes::Bytes;
use http::header::{ACCEPT, CONTENT_LENGTH, CONTENT_TYPE, COOKIE};
use http::uri::PathAndQuery;
use http::{HeaderMap, HeaderValue, Method, Uri};
use secrecy::ExposeSecret;

use super::charset::not_in_charset;
use super::parts::{Parts, is_range};
use super::proved::{check_query, is_taken_for, prove, read_name};
use super::write::escape;
use crate::error::{Error, Kind};
use crate::header::{decodes_only, insert, too_many_headers};
use crate::intercept::Outgoing;
use crate::server::{check_path, mark};
use crate::strategy::Proof;

pub(super) fn compose(
    parts: &Parts,
    proof: &Proof,
    identity: &'static str,
    attempt: u32,
) -> Result<http::Request<Bytes>, Error> {
    let mut request = http::Request::new(parts.body.clone().unwrap_or_default());
    *request.method_mut() = Method::from_bytes(parts.operation.verb.as_bytes())
        .map_err(|_| Error::new(Kind::Request, format!("`{}` is not a verb", parts.operation.verb)))?;
    *request.uri_mut() = uri(parts, proof)?;
    mark(&mut request, parts.core.0.in_private_network);
    let mut headers = parts.headers.clone();
    // With what the transport adds, which for a body is more than six. Memory for that many is not quickly had.
    let count = if parts.body.is_some() { 7 } else { 6 };
    headers.try_reserve(count).map_err(|_| too_many_headers())?;
    // What the caller asks for is sent, and otherwise what the document says.
    if !headers.contains_key(ACCEPT) {
        let media = parts.asked.unwrap_or(parts.operation.accept);
        headers.insert(ACCEPT, header_value(Bytes::from_static(media.as_bytes()))?);
    }
    content_type(parts, &mut headers)?;
    if let Some(body) = parts.body.as_ref().filter(|_| parts.is_text)
        && let Some(media) = headers.get(CONTENT_TYPE).and_then(|media| media.to_str().ok())
        && let Some(error) = not_in_charset(media, body)
    {
        return Err(error);
    }
    if parts.upload.is_none() && request.body().is_empty() && matches!(parts.operation.verb, "POST" | "PUT" | "PATCH") {
        // RFC 9110 §8.6; some front ends refuse such a request without a length.
        headers.insert(CONTENT_LENGTH, HeaderValue::from_static("0"));
    }
    if let Some((name, key)) = &parts.key {
        headers.insert(name, key.clone());
    }
    add_cookies(parts, &mut headers)?;
    intercept(parts, &mut headers, identity, attempt)?;
    decodes_only(&mut headers);
    // The proof comes last.
    prove(&mut headers, proof)?;
    *request.headers_mut() = headers;
    Ok(request)
}

/// The media type of the body: the document's, or the caller's, which a body of several parts cannot have.
fn content_type(parts: &Parts, headers: &mut HeaderMap) -> Result<(), Error> {
    if parts.body.is_none() && parts.upload.is_none() {
        return Ok(());
    }
    let Some(media) = parts.media.or(parts.operation.body) else { return Ok(()) };
    let media = match &parts.boundary {
        Some(_) if headers.contains_key(CONTENT_TYPE) => {
            let message = "the `content-type` of a body of several parts says where they end, and cannot be set";
            return Err(Error::new(Kind::Request, message));
        }
        Some(boundary) => header_value(format!("{media}; boundary={boundary}").into())?,
        None if headers.contains_key(CONTENT_TYPE) => return Ok(()),
        None if media.starts_with("multipart/") => {
            let message = "the `content-type` of a body of several parts says where they end: \
                           `.header(\"content-type\", \"multipart/form-data; boundary=..\")`";
            return Err(Error::new(Kind::Request, message));
        }
        None if is_range(media) => {
            let at = parts.operation.declared_at;
            let message =
                format!("{at} describes a body of `{media}`: `.header(\"content-type\", ..)` says of which one it is");
            return Err(Error::new(Kind::Request, message));
        }
        None => header_value(Bytes::from_static(media.as_bytes()))?,
    };
    headers.insert(CONTENT_TYPE, media);
    Ok(())
}

fn header_value(media: Bytes) -> Result<HeaderValue, Error> {
    let why = "the media type has a character that a header cannot carry";
    HeaderValue::from_maybe_shared(media).map_err(|_| Error::new(Kind::Request, why))
}

/// All cookies in one header (RFC 6265 §5.4): those of the parameters, and those of the program.
fn add_cookies(parts: &Parts, headers: &mut HeaderMap) -> Result<(), Error> {
    if parts.cookies.is_empty() && !headers.contains_key(COOKIE) {
        return Ok(());
    }
    let mut pairs: Vec<String> = parts.cookies.iter().map(|pair| format!("{}={}", pair.name, pair.text)).collect();
    let of_program = headers.get_all(COOKIE).iter().filter_map(|value| value.to_str().ok());
    pairs.extend(of_program.map(|text| text.trim_matches([';', ' ']).to_owned()));
    headers.remove(COOKIE);
    insert(headers, COOKIE.as_str(), &pairs.join("; "))
}

fn intercept(parts: &Parts, headers: &mut HeaderMap, identity: &'static str, attempt: u32) -> Result<(), Error> {
    let shared = &parts.core.0;
    if shared.sending.interceptors.is_empty() {
        return Ok(());
    }
    let mut outgoing = Outgoing {
        operation: parts.operation,
        identity,
        attempt,
        headers,
        body: parts.body.as_deref().unwrap_or_default(),
        error: None,
    };
    for interceptor in &shared.sending.interceptors {
        interceptor.before(&mut outgoing);
    }
    outgoing.error.map_or(Ok(()), Err)
}

/// The server's own scheme and host, which no argument can reach, and the path with its arguments.
pub(super) fn uri(parts: &Parts, proof: &Proof) -> Result<Uri, Error> {
    check_path(parts.operation.path)?;
    let base = &parts.core.0.base;
    let path = PathAndQuery::from_maybe_shared(Bytes::from(path(parts, proof)?));
    let mut uri = http::uri::Parts::default();
    uri.scheme = base.scheme().cloned();
    uri.authority = base.authority().cloned();
    uri.path_and_query = path.ok();
    Uri::from_parts(uri).map_err(|_| Error::new(Kind::Request, "the arguments do not make a URL"))
}

/// The URL of the request without a proof.
pub(super) fn url(parts: &Parts) -> Result<String, Error> {
    Ok(uri(parts, &Proof::new())?.to_string())
}

/// The link to the next page as the server sent it, with the proof's query parameters in place of any others of their names.
fn linked(link: &str, proof: &Proof) -> String {
    if proof.query.is_empty() {
        return link.to_owned();
    }
    let (path, query) = link.split_once('?').unwrap_or((link, ""));
    // Old servers divide the query at semicolons, too.
    let is_proved = |pair: &str| {
        pair.split(';').any(|one| {
            let own = one.split('=').next().unwrap_or_default();
            proof.query.iter().any(|(name, _)| is_taken_for(own, &read_name(name)))
        })
    };
    let own = query.split('&').filter(|pair| !pair.is_empty() && !is_proved(pair)).map(str::to_owned);
    let proved = proof.query.iter().map(|(name, value)| format!("{}={}", escape(name), escape(value.expose_secret())));
    format!("{path}?{}", own.chain(proved).collect::<Vec<_>>().join("&"))
}

fn path(parts: &Parts, proof: &Proof) -> Result<String, Error> {
    if let Some(link) = &parts.link {
        return Ok(linked(link, proof));
    }
    check_query(parts, proof)?;
    let base = parts.core.0.base.path().trim_end_matches('/');
    let mut url = String::with_capacity(base.len() + parts.operation.path.len() + 64);
    url.push_str(base);
    let mut rest = parts.operation.path;
    while let Some((before, after)) = rest.split_once('{') {
        url.push_str(before);
        let (name, after) = after.split_once('}').unwrap_or((after, ""));
        match parts.path.iter().find(|(given, _)| *given == name) {
            Some((_, segment)) => url.push_str(segment),
            None => return Err(Error::new(Kind::Request, format!("the path parameter `{name}` is missing"))),
        }
        rest = after;
    }
    url.push_str(rest);
    let mut mark = if parts.operation.path.contains('?') { '&' } else { '?' };
    let mut push = |name: &str, text: &str| {
        url.push(mark);
        mark = '&';
        url.push_str(name);
        url.push('=');
        url.push_str(text);
    };
    parts.query.iter().for_each(|pair| push(&pair.name, &pair.text));
    proof.query.iter().for_each(|(name, value)| push(&escape(name), &escape(value.expose_secret())));
    Ok(url)
}

/// A fresh key: 122 random bits, written as a version 4 UUID (RFC 9562 §5.4), which every API takes.
pub(super) fn fresh_key() -> Result<HeaderValue, Error> {
    let mut bytes = [0; 16];
    getrandom::fill(&mut bytes)
        .map_err(|_| Error::new(Kind::Request, "the system gives no random bytes for an idempotency key"))?;
    let number = u128::from_be_bytes(bytes) & !(0xf << 76) & !(0b11 << 62) | (4 << 76) | (0b10 << 62);
    let text = format!("{number:032x}");
    let part = |from: usize, to: usize| text.get(from..to).unwrap_or_default();
    let text = [part(0, 8), part(8, 12), part(12, 16), part(16, 20), part(20, 32)].join("-");
    HeaderValue::from_str(&text).map_err(|_| Error::new(Kind::Request, "the idempotency key cannot be sent"))
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn rt_08_idempotency_keys_are_version_4_uuids_and_do_not_repeat() {
        let mut seen = HashSet::new();
        for _ in 0..100_000 {
            let key = fresh_key().unwrap();
            let text = key.to_str().unwrap();
            let shape: String = text.chars().map(|c| if c.is_ascii_hexdigit() { 'x' } else { c }).collect();
            assert_eq!(shape, "xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx");
            assert!(text.as_bytes()[14] == b'4' && b"89ab".contains(&text.as_bytes()[19]), "{text}");
            assert!(seen.insert(text.to_owned()));
        }
    }
}
