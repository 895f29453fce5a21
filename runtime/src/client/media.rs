//! The media type of a response that is not JSON. Of JSON the content tells; text, bytes and events take any content, so a page
//! in place of a file would be the file.

use bytes::Bytes;
use http::header::RANGE;
use http::{HeaderMap, StatusCode};

use super::charset::{essence, is_json, is_known, media};
use super::parts::Parts;
use crate::error::{Error, Kind};
use crate::operation::{Operation, Status};

const EVENTS: &str = "text/event-stream";
/// What is read as JSON too.
const WILD: [&str; 3] = ["*/*", "application/*", "*"];
/// Bytes of which nobody says more.
const BYTES: &str = "application/octet-stream";

/// The error for a success of another media type than the spec describes; none where either says nothing, and for JSON.
pub(super) fn mismatch(parts: &Parts, status: StatusCode, headers: &HeaderMap, body: Option<&Bytes>) -> Option<Error> {
    if status == StatusCode::PARTIAL_CONTENT && !parts.headers.contains_key(RANGE) && !describes_parts(parts.operation)
    {
        let message = "the response is a part of the content (206), and the request asked for no part";
        return Some(Error::new(Kind::Decode, message));
    }
    let is_empty = matches!(status.as_u16(), 204 | 205 | 304) || body.is_some_and(Bytes::is_empty);
    let listed = parts.operation.success(status.as_u16())?.media;
    // What is read is what was asked for, or the first.
    let listed = parts.asked.as_ref().map_or(listed, std::slice::from_ref);
    let first = listed.first()?;
    // Most calls end here.
    if *first == "application/json" {
        return None;
    }
    let read = essence(first);
    if is_empty || is_json(&read) || WILD.contains(&read.as_str()) {
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

fn describes_parts(operation: &Operation) -> bool {
    operation.successes.iter().any(|success| success.status == Status::Code(StatusCode::PARTIAL_CONTENT.as_u16()))
}

/// Returns true if content of the media type `found` may be what a document calls `listed`.
fn fits(listed: &str, found: &str) -> bool {
    let Some(((kind, subtype), (of, sub))) = listed.split_once('/').zip(found.split_once('/')) else { return true };
    let plain = |name: &str| name.strip_prefix("x-").unwrap_or(name).to_owned();
    let is_page = matches!(sub, "html" | "xhtml+xml");
    kind == "*"
        || (kind == of && subtype == "*")
        || plain(subtype) == plain(sub)
        // Servers choose among formats of pictures, sounds and films by themselves.
        || (kind == of && matches!(kind, "image" | "audio" | "video" | "font"))
        || (subtype == "xml" && sub.ends_with("+xml") && !is_page)
        || (listed == BYTES && !is_page && !is_json(found))
        || found == BYTES
        || (found == "text/plain" && kind == "text" && subtype != "html")
}
