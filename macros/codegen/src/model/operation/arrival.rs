//! Requests that a server sends by itself: webhooks and callbacks.

use super::media::{Media, best, entry_of};
use crate::model::call::Call;
use crate::model::names::pascal;
use crate::model::outline::Outline;
use crate::model::schema::TypeBuilder;
use crate::model::shape::Shape;
use crate::parse::Node;

/// The shapes of all JSON payloads that arrive. No operation has them, but a program that is called needs their types.
pub(in crate::model) fn arrivals<'f>(
    root: Node<'f>,
    operations: &[(Outline<'f>, Call)],
    types: &mut TypeBuilder<'f>,
) -> Vec<Shape> {
    let mut items: Vec<(String, Node<'f>)> = Vec::new();
    for (name, item) in root.get("webhooks").into_iter().flat_map(Node::entries) {
        items.push((pascal(name), item));
    }
    for (outline, _) in operations {
        for (name, callback) in outline.node.get("callbacks").into_iter().flat_map(Node::entries) {
            let callback = types.resolve(callback);
            let urls = callback.into_iter().flat_map(Node::entries).filter(|(url, _)| !url.starts_with("x-"));
            items.extend(urls.map(|(_, item)| (format!("{}{}", outline.rust, pascal(name)), item)));
        }
    }
    let mut shapes = Vec::new();
    for (name, item) in items {
        let Some(item) = types.resolve(item) else { continue };
        for (_, operation) in item.entries().filter(|(key, _)| matches!(*key, "post" | "put" | "patch")) {
            let body = operation.get("requestBody").and_then(|body| types.resolve(body));
            let schema = body
                .and_then(|body| best(body.get("content")?, |media| matches!(media, Media::Json | Media::Wild)))
                .and_then(|(_, media, entry)| entry_of(entry, media, types).get("schema"));
            shapes.extend(schema.map(|schema| types.used(schema, &format!("{name}Payload")).shape));
        }
    }
    shapes
}
