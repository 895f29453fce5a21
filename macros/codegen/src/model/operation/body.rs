//! Request bodies.

use super::media::{Media, best, entry_of, media, unlike};
use crate::diag::{Diagnostic, nearest};
use crate::model::call::{Body, BodyKind, Encoding, Part, Style};
use crate::model::docs::of_schema;
use crate::model::names::{NameSet, pascal};
use crate::model::outline::Outline;
use crate::model::schema::TypeBuilder;
use crate::model::shape::Shape;
use crate::parse::Node;

pub(super) fn body<'f>(outline: &Outline<'f>, types: &mut TypeBuilder<'f>) -> Option<Body> {
    let written = outline.node.get("requestBody")?;
    let node = types.resolve(written)?;
    if !node.is_map() {
        types.notes.wrong_kind("`requestBody`", "a mapping", node);
        return None;
    }
    let content = node.get("content");
    let Some((content, (name, media, entry))) = content.and_then(|all| Some((all, best(all, |_| true)?))) else {
        // Of content that is no mapping, it is said that it is none.
        if content.is_none_or(Node::is_map) {
            let diagnostic = Diagnostic::MissingField { field: "content", object: "the request body" };
            types.notes.warn(diagnostic, content.unwrap_or(node));
        }
        return None;
    };
    unlike(content, types);
    let entry = entry_of(entry, media, types);
    let context = if written.get("$ref").is_some() {
        pascal(node.name().unwrap_or_default())
    } else {
        format!("{}Body", outline.rust)
    };
    let schema = entry.get("schema");
    let shape =
        |types: &mut TypeBuilder<'f>| schema.map_or(Shape::Any, |schema| types.used(schema, &context).into_shape());
    let kind = match media {
        Media::Json => BodyKind::Json(shape(types)),
        Media::Wild => match shape(types) {
            Shape::Text => BodyKind::Bytes,
            shape => BodyKind::Json(shape),
        },
        Media::Form => {
            check_form(entry, &context, types);
            BodyKind::Form(shape(types), encodings(entry))
        }
        Media::Multipart => BodyKind::Multipart(parts(entry, &context, types)),
        Media::Events | Media::Text => BodyKind::Text,
        Media::Bytes => BodyKind::Bytes,
    };
    let sent = match (&kind, media) {
        (BodyKind::Json(_), Media::Wild) => "application/json",
        (BodyKind::Bytes, Media::Wild) => "application/octet-stream",
        (BodyKind::Text, Media::Text) if name.trim() == "text/*" => "text/plain",
        _ => name,
    };
    let others = content.entries().map(|(other, _)| other).filter(|other| *other != name).map(str::to_owned).collect();
    Some(Body { media: sent.to_owned(), others, required: node.is_set("required"), kind })
}

/// The properties of a form of which `encoding` says how they are written (OpenAPI 3.1 §4.8.15). A `contentType` counts only
/// where no style is given.
fn encodings(entry: Node<'_>) -> Vec<Encoding> {
    let all = entry.get("encoding").into_iter().flat_map(Node::entries);
    all.filter_map(|(wire, node)| {
        let style = match node.text_at("style") {
            Some("spaceDelimited") => Style::Space,
            Some("pipeDelimited") => Style::Pipe,
            Some("deepObject") => Style::DeepObject,
            Some(_) => Style::Form,
            None if node.get("explode").or_else(|| node.get("allowReserved")).is_some() => Style::Form,
            None if node.text_at("contentType").is_some_and(|name| media(name) == Media::Json) => Style::Json,
            None => return None,
        };
        let explode = node.get("explode").map_or(style == Style::Form, |_| node.is_set("explode"));
        Some(Encoding { wire: wire.to_owned(), style, explode, reserved: node.is_set("allowReserved") })
    })
    .collect()
}

/// Warns of an encoding of no property.
fn check_encoding<'f>(encoding: Node<'f>, properties: &[&str], types: &mut TypeBuilder<'f>) {
    for (key, value) in encoding.entries().filter(|(key, _)| !properties.contains(key)) {
        let near = nearest(key, properties.iter().copied()).map(str::to_owned);
        let what = "the schema of the body".to_owned();
        let diagnostic = Diagnostic::UnknownKey { key: key.to_owned(), what, nearest: near };
        types.notes.warnings.add(diagnostic, value.key_location());
    }
}

/// Warns of a form that is no object, and of what its `encoding` says in vain.
fn check_form<'f>(entry: Node<'f>, context: &str, types: &mut TypeBuilder<'f>) {
    let Some(schema) = entry.get("schema").and_then(|schema| types.resolve_schema(schema)) else { return };
    if let Some(found) = schema.text_at("type").filter(|kind| *kind != "object") {
        let found = if found == "array" { "a list" } else { "one value" };
        let what = "the schema of a form".to_owned();
        types.notes.warn(Diagnostic::WrongKind { what, expected: "an object", found }, schema);
        return;
    }
    let encoding = entry.get("encoding").filter(|encoding| encoding.is_map());
    let Some(encoding) = encoding.filter(|encoding| encoding.entries().next().is_some()) else { return };
    let properties = types.properties(schema, context);
    check_encoding(encoding, &properties.iter().map(|(wire, ..)| *wire).collect::<Vec<_>>(), types);
    for (_, one) in encoding.entries() {
        let is_read = |name: &str| matches!(media(name), Media::Json | Media::Text);
        if let Some(node) = one.get("contentType").filter(|node| node.text().is_some_and(|name| !is_read(name))) {
            let diagnostic = Diagnostic::IgnoredField { field: "contentType", object: "an encoding of a form" };
            types.notes.warnings.add(diagnostic, node.key_location());
        }
        for field in ["encoding", "prefixEncoding", "itemEncoding"] {
            if let Some(node) = one.get(field) {
                let diagnostic = Diagnostic::IgnoredField { field, object: "an encoding of a form" };
                types.notes.warnings.add(diagnostic, node.key_location());
            }
        }
    }
}

/// The properties of a multipart body's schema. A binary string is a file, a list of them several of that name.
fn parts<'f>(entry: Node<'f>, context: &str, types: &mut TypeBuilder<'f>) -> Vec<Part> {
    let Some(schema) = entry.get("schema").and_then(|schema| types.resolve_schema(schema)) else { return Vec::new() };
    let properties = types.properties(schema, context);
    if properties.is_empty() {
        types.notes.warn(Diagnostic::EmptyMultipart, schema);
    }
    if let Some(more) = types.additional(schema, context) {
        let diagnostic =
            Diagnostic::IgnoredField { field: "additionalProperties", object: "the schema of a multipart body" };
        types.notes.warnings.add(diagnostic, more.key_location());
    }
    let encoding = entry.get("encoding");
    if let Some(encoding) = encoding.filter(|_| !properties.is_empty()) {
        check_encoding(encoding, &properties.iter().map(|(wire, ..)| *wire).collect::<Vec<_>>(), types);
    }
    let mut name_set = NameSet::default();
    properties
        .into_iter()
        .map(|(wire, node, required)| {
            let end = types.resolve_schema(node).unwrap_or(node);
            let items = (end.text_at("type") == Some("array")).then(|| end.get("items")).flatten();
            let one = items.and_then(|items| types.resolve_schema(items)).unwrap_or(end);
            let described = encoding.and_then(|encoding| encoding.get(wire));
            if let Some(headers) = described.and_then(|described| described.get("headers")) {
                let part = wire.to_owned();
                types.notes.warnings.add(Diagnostic::PartHeaders { part }, headers.key_location());
            }
            let unread = ["style", "explode", "allowReserved", "encoding", "prefixEncoding", "itemEncoding"];
            let unread = unread.into_iter().find_map(|field| Some((field, described?.get(field)?)));
            if let Some((field, node)) = unread {
                let diagnostic = Diagnostic::IgnoredField { field, object: "an encoding of a multipart body" };
                types.notes.warnings.add(diagnostic, node.key_location());
            }
            let is_object = one.text_at("type") == Some("object") || one.get("properties").is_some();
            let media_type = described.and_then(|described| described.text_at("contentType"));
            let media_type = media_type.and_then(|names| media_of_part(names, is_object));
            let as_file = media_type.is_some_and(|name| match media(name) {
                Media::Json | Media::Wild => false,
                // What has parts of its own is no text, and nothing here writes it.
                Media::Text => is_object,
                _ => is_object || one.text_at("type") == Some("string"),
            });
            let file = is_file(one) || as_file;
            let name = format!("{context}{}", pascal(wire));
            let shape = (!file).then(|| types.used(items.unwrap_or(node), &name).into_shape());
            Part {
                wire: wire.to_owned(),
                rust: name_set.snake(wire),
                docs: of_schema(node),
                required,
                repeated: items.is_some(),
                media: media_type.filter(|name| shape.is_some() && !name.contains('*')).map(str::to_owned),
                shape,
            }
        })
        .collect()
}

/// The media type of a part, of several the one that keeps its type, or else the first.
fn media_of_part(names: &str, is_object: bool) -> Option<&str> {
    let all = || names.split(',').map(str::trim).filter(|name| !name.is_empty());
    let keeps = |name: &&str| if is_object { media(name) == Media::Json } else { name.starts_with("text/plain") };
    all().find(keeps).or_else(|| all().next())
}

/// OpenAPI 3.0 says `format: binary`, 3.1 `contentMediaType` without an encoding, Swagger 2.0 `type: file`.
fn is_file(node: Node<'_>) -> bool {
    node.text_at("format") == Some("binary")
        || node.text_at("type") == Some("file")
        || (node.get("contentMediaType").is_some() && node.get("contentEncoding").is_none())
}
