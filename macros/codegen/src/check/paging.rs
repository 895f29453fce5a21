//! `x-paging`, and the check that the places that it names exist.

use super::table::{Paging, PagingStyle, Target};
use crate::diag::Diagnostic;
use crate::model::{BodyKind, Call, Named, NamedKind, Notes, Place, Shape, Struct, is_foreign};
use crate::parse::Node;

/// The paging of an operation, if `x-paging` describes it and all it says is true.
pub(super) fn paging(node: Node<'_>, call: &Call, types: &[Named], notes: &mut Notes) -> Option<Paging> {
    let written = node.get("x-paging").filter(|written| !is_foreign("x-paging", *written, false, notes))?;
    match read(written, call, types) {
        Ok(paging) => Some(paging),
        Err((why, at)) => {
            notes.error(Diagnostic::Paging { why }, at);
            None
        }
    }
}

type Wrong<'f> = (String, Node<'f>);

fn read<'f>(written: Node<'f>, call: &Call, types: &[Named]) -> Result<Paging, Wrong<'f>> {
    let Some(response) = call.success.json() else { return Err(("the response is not JSON".into(), written)) };
    let (items, items_at) = text(written, "items")?;
    let (found, fields) = walk(response, items, types).map_err(|why| (why, items_at))?;
    let Shape::List(item) = behind(found, types) else {
        return Err((format!("`{items}` in the response is not a list"), items_at));
    };
    let item = (**item).clone();
    let style = match text(written, "style")? {
        ("cursor", _) => {
            let (next, next_at) = text(written, "next")?;
            let (shape, _) = walk(response, next, types).map_err(|why| (why, next_at))?;
            if !matches!(behind(shape, types), Shape::Text | Shape::Int32 | Shape::Int64) {
                return Err((format!("`{next}` in the response is not a string"), next_at));
            }
            let (cursor, at) = text(written, "cursor")?;
            let cursor = target(cursor, call, types).map_err(|why| (why, at))?;
            let mut drop = Vec::new();
            for item in written.get("drop").into_iter().flat_map(Node::items) {
                let pointer = item.text().ok_or_else(|| ("each of `drop` is a JSON pointer".to_owned(), item))?;
                in_request(&cursor, pointer, call, types).map_err(|why| (why, item))?;
                drop.push(pointer.to_owned());
            }
            PagingStyle::Cursor { next: next.to_owned(), cursor, drop }
        }
        ("offset", _) => {
            let (offset, at) = text(written, "offset")?;
            let offset = target(offset, call, types).map_err(|why| (why, at))?;
            let total = count(written, "total", response, types)?;
            PagingStyle::Offset { offset, total }
        }
        ("page", _) => {
            let (page, at) = text(written, "page")?;
            let page = target(page, call, types).map_err(|why| (why, at))?;
            PagingStyle::Page { page, pages: count(written, "pages", response, types)? }
        }
        ("link", _) => PagingStyle::Link,
        ("url", _) => {
            let (next, at) = text(written, "next")?;
            let (shape, _) = walk(response, next, types).map_err(|why| (why, at))?;
            if !matches!(behind(shape, types), Shape::Text) {
                return Err((format!("`{next}` in the response is not a string"), at));
            }
            PagingStyle::Url { next: next.to_owned() }
        }
        (_, at) => return Err(("`style` is `cursor`, `offset`, `page`, `link` or `url`".into(), at)),
    };
    Ok(Paging { style, items: fields, item })
}

/// The pointer of that key to a number in the response, if there is one.
fn count<'f>(written: Node<'f>, key: &str, response: &Shape, types: &[Named]) -> Result<Option<String>, Wrong<'f>> {
    if written.get(key).is_none() {
        return Ok(None);
    }
    let (pointer, at) = text(written, key)?;
    let (shape, _) = walk(response, pointer, types).map_err(|why| (why, at))?;
    if !matches!(behind(shape, types), Shape::Int32 | Shape::Int64 | Shape::Float64) {
        return Err((format!("`{pointer}` in the response is not a number"), at));
    }
    Ok(Some(pointer.to_owned()))
}

fn text<'f>(node: Node<'f>, key: &str) -> Result<(&'f str, Node<'f>), Wrong<'f>> {
    let value = node.get(key).ok_or_else(|| (format!("it has no `{key}`"), node))?;
    value.text().map(|text| (text, value)).ok_or_else(|| (format!("`{key}` must be a string"), value))
}

/// `body#/pointer`, `query:name` or `query:name#/pointer`
fn target(written: &str, call: &Call, types: &[Named]) -> Result<Target, String> {
    let (place, pointer) = written.split_once('#').map_or((written, None), |(place, pointer)| (place, Some(pointer)));
    let target = match (place.strip_prefix("query:"), pointer) {
        (None, Some(pointer)) if place == "body" => Target::Body(pointer.to_owned()),
        (Some(name), None) => Target::Query(name.to_owned()),
        (Some(name), Some(pointer)) => Target::QueryJson(name.to_owned(), pointer.to_owned()),
        _ => return Err(format!("`{written}` is none of `body#/..`, `query:name` and `query:name#/..`")),
    };
    in_request(&target, pointer.unwrap_or_default(), call, types)?;
    Ok(target)
}

/// Checks that the request has a place for the pointer, in the body or parameter of the target.
fn in_request(target: &Target, pointer: &str, call: &Call, types: &[Named]) -> Result<(), String> {
    let shape = match target {
        Target::Body(_) => match call.body.as_ref().map(|body| &body.kind) {
            Some(BodyKind::Json(shape)) => shape,
            _ => return Err("the request has no JSON body".into()),
        },
        Target::Query(name) | Target::QueryJson(name, _) => {
            let found = call.parameters.iter().find(|one| one.place == Place::Query && one.wire == *name);
            &found.ok_or_else(|| format!("there is no query parameter `{name}`"))?.shape
        }
    };
    walk(shape, pointer, types).map(|_| ())
}

/// The shape that a JSON pointer leads to, and the fields on the way.
fn walk<'t>(shape: &'t Shape, pointer: &str, types: &'t [Named]) -> Result<(&'t Shape, Vec<usize>), String> {
    let mut shape = shape;
    let mut fields = Vec::new();
    if !pointer.is_empty() && !pointer.starts_with('/') {
        return Err(format!("`{pointer}` is no JSON pointer: it must begin with `/`"));
    }
    for step in pointer.split('/').skip(1) {
        let step = step.replace("~1", "/").replace("~0", "~");
        let object = struct_behind(shape, types);
        let found = object.and_then(|object| (0..).zip(&object.fields).find(|(_, field)| field.wire == step));
        let Some((number, field)) = found else {
            return Err(format!("there is no `{step}` on the way of `{pointer}`"));
        };
        fields.push(number);
        shape = &field.shape;
    }
    Ok((shape, fields))
}

fn behind<'t>(shape: &'t Shape, types: &'t [Named]) -> &'t Shape {
    shape.unaliased(|id| Some(&types.get(id.0)?.kind))
}

fn struct_behind<'t>(shape: &'t Shape, types: &'t [Named]) -> Option<&'t Struct> {
    let Shape::Named(id) = behind(shape, types) else { return None };
    match &types.get(id.0)?.kind {
        NamedKind::Struct(object) => Some(object),
        _ => None,
    }
}
