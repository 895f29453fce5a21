//! Responses.
//!
//! A success is `2xx`, or a redirect that is described by its code. Where a document lists no `2xx`, it is what else is below 400, and
//! `default`; otherwise these are failures, as all that is left is.

use std::collections::BTreeSet;

use super::media::{Media, best, entry_of, event, named_json, unlike, unlike_elsewhere, warn_of_ranges};
use crate::diag::Diagnostic;
use crate::model::call::{Content, Response, Responses, Status};
use crate::model::docs::paragraphs;
use crate::model::names::{NameSet, pascal};
use crate::model::outline::Outline;
use crate::model::schema::TypeBuilder;
use crate::model::shape::Shape;
use crate::parse::Node;

pub(super) fn responses<'f>(outline: &Outline<'f>, types: &mut TypeBuilder<'f>) -> (Responses, Responses) {
    let mut found: Vec<(Status, Node<'f>, Node<'f>)> = Vec::new();
    let mut seen = BTreeSet::new();
    let responses = outline.node.get("responses").filter(|node| node.is_map());
    for (key, written) in responses.into_iter().flat_map(Node::entries).filter(|(key, _)| !key.starts_with("x-")) {
        let Some(status) = status(key) else {
            types.notes.warnings.add(Diagnostic::UnknownStatus { key: key.to_owned() }, written.key_location());
            continue;
        };
        if !seen.insert(status) {
            types.notes.warnings.add(Diagnostic::RepeatedStatus { key: key.to_owned() }, written.key_location());
        } else if let Some(node) = types.resolve(written) {
            found.push((status, written, node));
        }
    }
    found.sort_by_key(|(status, ..)| *status);
    let is_2xx = |status: &Status| matches!(status, Status::Code(200..=299) | Status::Range(2));
    let has_2xx = found.iter().any(|(status, ..)| is_2xx(status));
    let succeeds = |status: &Status| {
        is_2xx(status)
            // A redirect that is described by its code is a response like others: nothing follows it.
            || matches!(status, Status::Code(300..=303 | 307 | 308))
            || (!has_2xx && matches!(status, Status::Code(100..=399) | Status::Range(1..=3) | Status::Default))
    };
    let (successes, failures): (Vec<_>, Vec<_>) = found.into_iter().partition(|(status, ..)| succeeds(status));
    let success = of_kind(outline, successes, "Success", "Response", types);
    (success, of_kind(outline, failures, "Failure", "Error", types))
}

fn of_kind<'f>(
    outline: &Outline<'f>,
    found: Vec<(Status, Node<'f>, Node<'f>)>,
    kind: &str,
    inline: &str,
    types: &mut TypeBuilder<'f>,
) -> Responses {
    let rust = types.name_set.pascal(&format!("{}{kind}", outline.rust));
    let mut name_set = NameSet::default();
    let one = found.len() == 1;
    let mut by_status = Vec::new();
    let named = named_json(found.iter().map(|(_, _, node)| *node));
    for (status, written, node) in found {
        let context = if written.get("$ref").is_some() {
            pascal(node.name().unwrap_or_default())
        } else if one {
            format!("{}{inline}", outline.rust)
        } else {
            format!("{}{inline}{}", outline.rust, suffix(status))
        };
        let without = match status {
            Status::Code(code @ (100..=199 | 204 | 205 | 304)) => Some(code),
            _ => None,
        };
        if let Some((status, content)) =
            without.zip(node.get("content")).filter(|(_, content)| content.entries().next().is_some())
        {
            types.notes.warnings.add(Diagnostic::ContentWithoutBody { status }, content.key_location());
        }
        let (content, media, events) = match without {
            Some(_) => (Content::Empty, Vec::new(), None),
            // What a HEAD describes is what a GET would have, and is asked for.
            None if outline.verb == "HEAD" => (Content::Empty, media_types(node), None),
            None => content(node, &context, types),
        };
        // `Content-Type` is described by the content (OpenAPI 3.1 §4.8.17).
        let headers = node.get("headers").into_iter().flat_map(Node::entries).map(|(name, _)| name.to_owned());
        let headers = headers.filter(|name| !name.eq_ignore_ascii_case("content-type")).collect();
        let mut others = Vec::new();
        if let (Content::Json(_), Some(content)) = (&content, node.get("content")) {
            warn_of_ranges(content, types);
            others = unlike(content, types);
            others.extend(unlike_elsewhere(content, &named, types));
        }
        by_status.push(Response {
            status,
            rust: name_set.pascal(&variant(status)),
            docs: paragraphs(node),
            headers,
            node: node.id(),
            content,
            media,
            unlike: others,
            events,
        });
    }
    Responses { by_status, rust }
}

/// The media types of a response, in the order of the document.
fn media_types(response: Node<'_>) -> Vec<String> {
    response.get("content").into_iter().flat_map(Node::entries).map(|(name, _)| name.to_owned()).collect()
}

/// The content, its media types, first the one that is read, and the events that may come instead of JSON.
fn content<'f>(node: Node<'f>, context: &str, types: &mut TypeBuilder<'f>) -> (Content, Vec<String>, Option<Shape>) {
    let usable = |media: Media| !matches!(media, Media::Form | Media::Multipart);
    let Some(written) = node.get("content") else { return (Content::Empty, Vec::new(), None) };
    let names = || written.entries().map(|(name, _)| name);
    let Some((name, media, entry)) = best(written, usable) else {
        let content = if names().next().is_some() { Content::Bytes } else { Content::Empty };
        return (content, media_types(node), None);
    };
    let entry = entry_of(entry, media, types);
    let shape = |entry: Node<'f>, context: &str, types: &mut TypeBuilder<'f>| match event(entry) {
        Some(schema) => types.used(schema, context).into_shape(),
        None => Shape::Any,
    };
    let binary = entry.get("schema").and_then(|schema| schema.text_at("format")) == Some("binary");
    let content = match media {
        Media::Json | Media::Wild if binary => Content::Bytes,
        Media::Json | Media::Wild => Content::Json(shape(entry, context, types)),
        Media::Events => Content::Events(shape(entry, context, types)),
        Media::Text if !binary => Content::Text,
        _ => Content::Bytes,
    };
    let stream = written.entries().find(|(name, _)| super::media::media(name) == Media::Events);
    let stream = stream.filter(|_| matches!(content, Content::Json(_)));
    let events = stream.map(|(_, entry)| {
        let entry = entry_of(entry, Media::Events, types);
        shape(entry, &format!("{context}Event"), types)
    });
    let others = names().filter(|other| *other != name);
    (content, [name].into_iter().chain(others).map(str::to_owned).collect(), events)
}

/// `200`, `4XX` in either case, `default`.
fn status(key: &str) -> Option<Status> {
    if key == "default" {
        return Some(Status::Default);
    }
    match *key.as_bytes() {
        [first @ b'1'..=b'5', b'x' | b'X', b'x' | b'X'] => Some(Status::Range(first - b'0')),
        [b'1'..=b'5', _, _] => key.parse().ok().map(Status::Code),
        _ => None,
    }
}

fn suffix(status: Status) -> String {
    match status {
        Status::Code(code) => code.to_string(),
        Status::Range(first) => format!("{first}xx"),
        Status::Default => String::new(),
    }
}

/// The reason phrases of RFC 9110 that documents use; other codes are `Status` and their number.
fn variant(status: Status) -> String {
    let code = match status {
        Status::Code(code) => code,
        Status::Range(first) => return format!("Status{first}xx"),
        Status::Default => return "Default".to_owned(),
    };
    let known = match code {
        200 => "Ok",
        201 => "Created",
        202 => "Accepted",
        203 => "NonAuthoritativeInformation",
        204 => "NoContent",
        205 => "ResetContent",
        206 => "PartialContent",
        207 => "MultiStatus",
        301 => "MovedPermanently",
        302 => "Found",
        303 => "SeeOther",
        304 => "NotModified",
        307 => "TemporaryRedirect",
        308 => "PermanentRedirect",
        400 => "BadRequest",
        401 => "Unauthorized",
        402 => "PaymentRequired",
        403 => "Forbidden",
        404 => "NotFound",
        405 => "MethodNotAllowed",
        406 => "NotAcceptable",
        408 => "RequestTimeout",
        409 => "Conflict",
        410 => "Gone",
        412 => "PreconditionFailed",
        413 => "ContentTooLarge",
        415 => "UnsupportedMediaType",
        422 => "UnprocessableContent",
        423 => "Locked",
        424 => "FailedDependency",
        429 => "TooManyRequests",
        500 => "InternalServerError",
        501 => "NotImplemented",
        502 => "BadGateway",
        503 => "ServiceUnavailable",
        504 => "GatewayTimeout",
        _ => return format!("Status{code}"),
    };
    known.to_owned()
}
