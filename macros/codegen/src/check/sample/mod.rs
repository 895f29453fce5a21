//! The response that a mock gives: the document's example, or the smallest that fits with the examples, defaults and formats of
//! what is in it.

mod example;
mod limits;
mod scalar;
mod write;

use example::{fitted, text_of};
use limits::{DEEPEST, LONGEST, LONGEST_EXAMPLE};
use write::Writer;

use super::table::{Paging, PagingStyle};
use crate::model::{Content, Named, Response, Responses, Status};
use crate::parse::{Forest, Node};

/// The content of the response that stands for the operation; empty if it has none.
pub(super) fn sample(
    responses: &Responses,
    paging: Option<&Paging>,
    types: &[Named],
    formats: &[String],
    forest: &Forest,
) -> String {
    let Some(response) = first_success(responses) else { return String::new() };
    let entry = described(response, forest);
    match &response.content {
        Content::Json(shape) => {
            // The example of a page may name another, and that one the same again.
            let whole = entry
                .filter(|_| paging.is_none())
                .and_then(|entry| examples(entry).find_map(|example| fitted(example, shape, types, formats)));
            if let Some(whole) = whole.filter(|text| text.len() <= LONGEST_EXAMPLE) {
                return whole;
            }
            let last = paging.map(ends).unwrap_or_default();
            // Pages that are counted end with one that has no items.
            let counts =
                |paging: &Paging| matches!(paging.style, PagingStyle::Page { .. } | PagingStyle::Offset { .. });
            let fills_list = !paging.is_some_and(counts);
            let mut writer = Writer { types, formats, forest, last, fills_list, out: String::new() };
            let schema = entry.and_then(|entry| entry.get("schema"));
            writer.shape(shape, schema, "", DEEPEST);
            if writer.out.len() > LONGEST { String::new() } else { writer.out }
        }
        Content::Text | Content::Events(_) => {
            let schema = entry.and_then(|entry| entry.get("schema")).map(super::paging::resolved);
            let shown = entry.and_then(|entry| examples(entry).find_map(text_of));
            let is_text = response.content == Content::Text;
            let text = shown.or_else(|| schema.filter(|_| is_text).map(scalar::text_of_schema)).unwrap_or_default();
            if text.len() > LONGEST_EXAMPLE { String::new() } else { text }
        }
        Content::Empty | Content::Bytes => String::new(),
    }
}

/// The response that a mock gives: the first success that can be one, which is the most specific.
fn first_success(responses: &Responses) -> Option<&Response> {
    let can_be = |response: &&Response| !matches!(response.status, Status::Code(100..=199) | Status::Range(1));
    responses.by_status.iter().find(can_be)
}

/// What the document says of the response's media type.
fn described<'f>(response: &Response, forest: &'f Forest) -> Option<Node<'f>> {
    forest.node(response.node).get("content")?.get(response.media.first()?)
}

/// `example`, or the values of `examples`.
fn examples<'f>(entry: Node<'f>) -> impl Iterator<Item = Node<'f>> {
    let several = entry.get("examples").into_iter().flat_map(Node::entries);
    // `dataValue` since OpenAPI 3.2.
    let value = |example: Node<'f>| example.get("value").or_else(|| example.get("dataValue"));
    let values = several.filter_map(move |(_, example)| value(super::paging::resolved(example)));
    entry.get("example").into_iter().chain(values)
}

/// The places of a page that say whether there is another: what stands there says that there is none.
fn ends(paging: &Paging) -> Vec<String> {
    use super::table::Origin;
    match &paging.style {
        PagingStyle::Cursor { next, more, prev, .. } => {
            let prev = prev.as_ref().map(|(prev, _)| prev);
            let cursors = [Some(next), prev].into_iter().flatten().filter_map(|origin| match origin {
                Origin::Body(pointer) => Some(pointer.clone()),
                Origin::Header(_) => None,
            });
            cursors.chain(more.clone()).collect()
        }
        PagingStyle::Url { next, prev } => [next].into_iter().chain(prev).cloned().collect(),
        PagingStyle::Link => Vec::new(),
        PagingStyle::Page { end, .. } | PagingStyle::Offset { end, .. } => {
            let counts = [&end.pages, &end.total].into_iter().flatten().filter_map(|origin| match origin {
                Origin::Body(pointer) => Some(pointer.clone()),
                Origin::Header(_) => None,
            });
            counts.chain(end.more.clone()).collect()
        }
    }
}
