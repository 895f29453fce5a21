//! The media type of a response that is not JSON. Of JSON the content tells; text, bytes and events take any content, so a page
//! in place of a file would be the file.

use bytes::Bytes;
use http::header::{ACCEPT_ENCODING, RANGE};
use http::{HeaderMap, StatusCode};

use super::charset::{encoded, essence, is_json, is_known, media};
use super::parts::Parts;
use crate::error::{Error, Kind};
use crate::operation::{Operation, ResponseBody, Status};

const EVENTS: &str = "text/event-stream";
/// The wildcards that are read as JSON too.
const WILD: [&str; 3] = ["*/*", "application/*", "*"];
/// Bytes of which nobody says more.
const BYTES: &str = "application/octet-stream";

/// The error for a success of another media type than the document describes; none where either says nothing, and for JSON.
pub(super) fn mismatch(parts: &Parts, status: StatusCode, headers: &HeaderMap, body: Option<&Bytes>) -> Option<Error> {
    if status == StatusCode::PARTIAL_CONTENT && !parts.headers.contains_key(RANGE) && !describes_parts(parts.operation)
    {
        let message = "the response is a part of the content (206), and the request asked for no part";
        return Some(Error::new(Kind::Decode, message));
    }
    if let Some(error) = nothing(parts, status) {
        return Some(error);
    }
    let is_empty = matches!(status.as_u16(), 204 | 205 | 304) || body.is_some_and(Bytes::is_empty);
    let listed = parts.operation.success(status.as_u16())?.media;
    // What is read is what was asked for, or the first.
    let listed = parts.asked.as_ref().map_or(listed, std::slice::from_ref);
    let first = listed.first()?;
    if let Some(found) = unlike(parts.operation, parts.asked, status, headers) {
        return Some(another(&found, &essence(first)));
    }
    // Most calls end here.
    if *first == "application/json" && listed.len() == 1 {
        return None;
    }
    let read = essence(first);
    if is_empty {
        return None;
    }
    if is_json(&read) {
        return media(headers).filter(|found| is_another(found, listed)).map(|found| another(&found, &read));
    }
    // JSON and text are decoded later. Who asks for a coding gets what was asked for.
    if !parts.headers.contains_key(ACCEPT_ENCODING)
        && let Some(why) = encoded(headers)
    {
        let at = parts.operation.declared_at;
        return Some(Error::new(Kind::Decode, format!("the response is not what {at} describes: {why}")));
    }
    if matches!(&*read, "*/*" | "*") {
        return None;
    }
    let found = media(headers)?;
    let fitting = |one: &&str| fits(&essence(one), &found);
    let is_described = if read == EVENTS { found == EVENTS } else { listed.iter().any(fitting) };
    if is_described {
        return None;
    }
    let named =
        if is_known(&found) || is_json(&found) { format!("`{found}`") } else { "of another media type".to_owned() };
    let described = listed.iter().map(|one| format!("`{one}`")).collect::<Vec<_>>().join(", ");
    Some(Error::new(
        Kind::Decode,
        format!("the response is {named}, and {} describes {described}", parts.operation.declared_at),
    ))
}

fn another(found: &str, read: &str) -> Error {
    let message =
        format!("the response is `{found}`, and the call reads `{read}`: `.receive({found:?})` asks for the other");
    Error::new(Kind::Decode, message)
}

/// The media type of a response that is JSON of another schema than what the call reads.
pub(super) fn unlike(
    operation: &Operation,
    asked: Option<&str>,
    status: StatusCode,
    headers: &HeaderMap,
) -> Option<String> {
    let row = operation.unlike.iter().find(|row| match row.status {
        Status::Code(code) => code == status.as_u16(),
        Status::Range(hundreds) => hundreds == status.as_u16() / 100,
        Status::Any => true,
    })?;
    let found = media(headers)?;
    let has = |listed: &[&str], media: &str| listed.iter().any(|one| essence(one) == media);
    let is_unlike = match asked.map(essence).filter(|asked| has(row.media, asked)) {
        Some(asked) => {
            asked != found
                && is_json(&found)
                && operation.success(status.as_u16()).is_some_and(|success| has(success.media, &found))
        }
        None => has(row.media, &found),
    };
    is_unlike.then_some(found)
}

/// Returns true if a media type is one that the document lists beside JSON: what is read as JSON would be something else.
fn is_another(found: &str, listed: &[&str]) -> bool {
    !is_json(found) && listed.iter().any(|one| essence(one) == found)
}

/// Returns true if the name stands for many media types.
pub(super) fn is_wild(media: &str) -> bool {
    WILD.contains(&media)
}

/// The error for a success that never has content (RFC 9110 §15.3.5), where the document describes content of every one. Events
/// are none then, and of what no document describes nobody knows more.
fn nothing(parts: &Parts, status: StatusCode) -> Option<Error> {
    let operation = parts.operation;
    let described = operation.success(status.as_u16()).map_or(operation.successes, std::slice::from_ref);
    let is_described = !described.is_empty() && described.iter().all(|success| !success.media.is_empty());
    let is_events = parts.asked.map_or(operation.response == ResponseBody::Events, |asked| essence(asked) == EVENTS);
    if !matches!(status.as_u16(), 204 | 205) || !is_described || is_events {
        return None;
    }
    Some(Error::new(Kind::Decode, no_content(operation, status)))
}

/// The message for a response without the content that the document describes.
pub(super) fn no_content(operation: &Operation, status: StatusCode) -> String {
    format!("the response {} has no content, and {} describes some", status.as_u16(), operation.declared_at)
}

fn describes_parts(operation: &Operation) -> bool {
    operation.successes.iter().any(|success| success.status == Status::Code(StatusCode::PARTIAL_CONTENT.as_u16()))
}

/// Returns true if content of the media type `found` may be what a document calls `listed`.
fn fits(listed: &str, found: &str) -> bool {
    let Some(((kind, subtype), (of, sub))) = listed.split_once('/').zip(found.split_once('/')) else { return true };
    let without_x = |name: &str| name.strip_prefix("x-").unwrap_or(name).to_owned();
    let is_page = matches!(sub, "html" | "xhtml+xml");
    kind == "*"
        || (kind == of && subtype == "*")
        || without_x(subtype) == without_x(sub)
        // Servers choose among formats of pictures, sounds and films by themselves.
        || (kind == of && matches!(kind, "image" | "audio" | "video" | "font"))
        || (subtype == "xml" && sub.ends_with("+xml") && !is_page)
        || (listed == BYTES && !is_page && !is_json(found))
        || found == BYTES
        || (found == "text/plain" && kind == "text" && subtype != "html")
}
