//! Media types.

use crate::parse::Node;

/// What a media type is to us, the one that keeps most of its types first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Media {
    Json,
    /// `*/*` and `application/*`: JSON is what they are used for.
    Wild,
    Form,
    Multipart,
    Events,
    Text,
    Bytes,
}

pub(super) fn media(name: &str) -> Media {
    let essence = name.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
    match essence.as_str() {
        "application/json" | "text/json" => Media::Json,
        json if json.ends_with("+json") => Media::Json,
        "*/*" | "application/*" | "*" => Media::Wild,
        "application/x-www-form-urlencoded" => Media::Form,
        "text/event-stream" => Media::Events,
        multipart if multipart.starts_with("multipart/") => Media::Multipart,
        text if text.starts_with("text/") => Media::Text,
        _ => Media::Bytes,
    }
}

/// The media type of a `content` that keeps most of its types, the first of equals.
pub(super) fn best<'f>(content: Node<'f>, usable: impl Fn(Media) -> bool) -> Option<(&'f str, Media, Node<'f>)> {
    let all = content.entries().map(|(name, node)| (name, media(name), node)).filter(|(_, media, _)| usable(*media));
    // `application/json` itself before what only ends in `+json`.
    all.min_by_key(|(name, media, _)| (*media, !name.starts_with("application/json")))
}
