//! Media types.

use crate::diag::Diagnostic;
use crate::model::same::same_schema;
use crate::model::schema::TypeBuilder;
use crate::parse::Node;

/// The kind of a media type; the kinds that keep more of a schema's types come first.
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

/// A media type without its parameters, in lower case: neither case nor parameters make it another one (RFC 9110 §8.3.1).
fn essence(name: &str) -> String {
    name.split(';').next().unwrap_or_default().trim().to_ascii_lowercase()
}

pub(super) fn media(name: &str) -> Media {
    // What most are, without a copy.
    if name == "application/json" {
        return Media::Json;
    }
    match essence(name).as_str() {
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
    all.min_by_key(|(name, media, _)| (*media, *name != "application/json" && essence(name) != "application/json"))
}

/// The media types of JSON whose schema is another than that of the one that is read. One without a schema says nothing else.
pub(super) fn unlike<'f>(content: Node<'f>, types: &mut TypeBuilder<'f>) -> Vec<String> {
    let Some((read, Media::Json, first)) = best(content, |media| media == Media::Json) else { return Vec::new() };
    let others: Vec<_> = content.entries().filter(|(name, _)| *name != read && media(name) == Media::Json).collect();
    if others.is_empty() {
        return Vec::new();
    }
    let Some(first) = schema(first, types) else { return Vec::new() };
    let mut found = Vec::new();
    for (name, entry) in others {
        if schema(entry, types).is_none_or(|other| same_schema(first, other)) {
            continue;
        }
        if essence(name) == essence(read) {
            types.notes.warnings.add(Diagnostic::RepeatedMedia { name: name.to_owned() }, entry.key_location());
        } else {
            found.push(name.to_owned());
        }
    }
    found
}

/// The names that end in `+json` and are described for other statuses alone, each with a schema that is not the one that is read.
/// What is called `application/json` may be anything: servers call all their JSON that.
pub(super) fn unlike_elsewhere<'f>(
    content: Node<'f>,
    others: &[(&'f str, Node<'f>)],
    types: &mut TypeBuilder<'f>,
) -> Vec<String> {
    if others.is_empty() {
        return Vec::new();
    }
    let own: Vec<String> = content.entries().map(|(name, _)| essence(name)).collect();
    let Some((_, Media::Json, read)) = best(content, |media| media == Media::Json) else { return Vec::new() };
    let Some(read) = schema(read, types) else { return Vec::new() };
    let (mut found, mut same) = (Vec::new(), own);
    for (name, entry) in others {
        let name = essence(name);
        match schema(*entry, types) {
            Some(other) if !same_schema(read, other) => found.push(name),
            _ => same.push(name),
        }
    }
    found.sort();
    found.dedup();
    found.retain(|name| !same.contains(name));
    found
}

/// The media types of some responses that end in `+json`, and their descriptions.
pub(super) fn named_json<'f>(responses: impl Iterator<Item = Node<'f>>) -> Vec<(&'f str, Node<'f>)> {
    let entries = responses.filter_map(|node| node.get("content")).flat_map(Node::entries);
    entries.filter(|(name, _)| *name != "application/json" && essence(name).ends_with("+json")).collect()
}

/// Warns of a range of media types whose schema is another than that of the JSON that is read.
pub(super) fn warn_of_ranges<'f>(content: Node<'f>, types: &mut TypeBuilder<'f>) {
    if content.entries().nth(1).is_none() {
        return;
    }
    let is_json = |media| matches!(media, Media::Json | Media::Wild);
    let Some((read, _, first)) = best(content, is_json) else { return };
    let others: Vec<_> = content.entries().filter(|(name, _)| *name != read && media(name) == Media::Wild).collect();
    for (name, entry) in others {
        let (Some(first), Some(other)) = (schema(first, types), schema(entry, types)) else { continue };
        if !same_schema(first, other) {
            let field = if name.starts_with("app") { "application/*" } else { "*/*" };
            let object = "content that has JSON of another schema";
            types.notes.warnings.add(Diagnostic::IgnoredField { field, object }, entry.key_location());
        }
    }
}

fn schema<'f>(entry: Node<'f>, types: &mut TypeBuilder<'f>) -> Option<Node<'f>> {
    let schema = types.resolve(entry)?.get("schema")?;
    types.resolve_schema(schema)
}

/// The description of a media type, which may be a component of OpenAPI 3.2. The items of a sequence (`itemSchema`) are read of events alone.
pub(super) fn entry_of<'f>(entry: Node<'f>, media: Media, types: &mut TypeBuilder<'f>) -> Node<'f> {
    let entry = types.resolve(entry).unwrap_or(entry);
    if let Some(items) = entry.get("itemSchema")
        && event(entry).is_none_or(|_| media != Media::Events)
    {
        types
            .notes
            .warnings
            .add(Diagnostic::IgnoredField { field: "itemSchema", object: "a media type" }, items.key_location());
    }
    let is_divided = matches!(media, Media::Form | Media::Multipart);
    let object = if is_divided { "a media type" } else { "a media type that is neither a form nor multipart" };
    for field in ["encoding", "prefixEncoding", "itemEncoding"] {
        if let Some(unread) = entry.get(field).filter(|_| !is_divided || field != "encoding") {
            types.notes.warnings.add(Diagnostic::IgnoredField { field, object }, unread.key_location());
        }
    }
    entry
}

/// The schema of an event's data: `schema`, or of OpenAPI 3.2 the JSON in `data` of `itemSchema`.
pub(super) fn event(entry: Node<'_>) -> Option<Node<'_>> {
    let data = || entry.get("itemSchema")?.get("properties")?.get("data")?.get("contentSchema");
    entry.get("schema").or_else(data)
}
