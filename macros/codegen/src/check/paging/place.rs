//! Places in requests and responses.

use crate::check::table::{Origin, Target};
use crate::model::{BodyKind, Call, Content, Field, Named, NamedKind, Place, Shape, Struct};
use crate::parse::{Kind, Node, NodeId, name_of_token};

/// Where a JSON pointer leads: the shape, the fields on the way, and the schema of the last one.
pub(super) struct Reached<'t> {
    pub(super) shape: &'t Shape,
    pub(super) fields: Vec<usize>,
    pub(super) schema: Option<NodeId>,
}

/// The JSON of a success, if all that have content have the same.
pub(super) fn response(call: &Call) -> Option<&Shape> {
    let mut contents = call.success.by_status.iter().map(|one| &one.content).filter(|one| **one != Content::Empty);
    match contents.next() {
        Some(first @ Content::Json(shape)) => contents.all(|other| other == first).then_some(shape),
        _ => None,
    }
}

/// A JSON pointer into the response, or `header:name`.
pub(super) fn origin(written: &str, call: &Call) -> Result<Origin, String> {
    let Some(name) = written.strip_prefix("header:") else { return Ok(Origin::Body(written.to_owned())) };
    let mut headers = call.success.by_status.iter().flat_map(|response| &response.headers);
    match headers.find(|header| header.eq_ignore_ascii_case(name)) {
        Some(_) => Ok(Origin::Header(name.to_ascii_lowercase())),
        None => Err(format!("the response describes no header `{name}`")),
    }
}

/// `body#/pointer`, `query:name`, `query:name#/pointer` or `header:name`.
pub(super) fn target(written: &str, call: &Call, types: &[Named]) -> Result<Target, String> {
    let (place, pointer) = written.split_once('#').map_or((written, None), |(place, pointer)| (place, Some(pointer)));
    let target = match (place.split_once(':'), pointer) {
        (None, Some(pointer)) if place == "body" => Target::Body(pointer.to_owned()),
        (Some(("query", name)), None) => Target::Query(name.to_owned()),
        (Some(("query", name)), Some(pointer)) => Target::QueryJson(name.to_owned(), pointer.to_owned()),
        (Some(("header", name)), None) => Target::Header(name.to_owned()),
        _ => {
            return Err(format!("`{written}` is none of `body#/..`, `query:name`, `query:name#/..` and `header:name`"));
        }
    };
    in_request(&target, pointer.unwrap_or_default(), call, types)?;
    Ok(target)
}

/// What the request has for the pointer, in the body or parameter of the target.
pub(super) fn in_request<'t>(
    target: &Target,
    pointer: &str,
    call: &'t Call,
    types: &'t [Named],
) -> Result<Reached<'t>, String> {
    let of_parameter = |place: Place, name: &str| {
        let same = |wire: &str| if place == Place::Header { wire.eq_ignore_ascii_case(name) } else { wire == name };
        call.parameters.iter().find(|one| one.place == place && same(&one.wire))
    };
    let parameter = match target {
        Target::Body(_) => {
            return match call.body.as_ref().map(|body| &body.kind) {
                Some(BodyKind::Json(shape)) => walk(shape, pointer, types),
                _ => Err("the request has no JSON body".into()),
            };
        }
        Target::Query(name) | Target::QueryJson(name, _) => {
            of_parameter(Place::Query, name).ok_or_else(|| format!("there is no query parameter `{name}`"))?
        }
        Target::Header(name) => {
            of_parameter(Place::Header, name).ok_or_else(|| format!("there is no header parameter `{name}`"))?
        }
    };
    let found = walk(&parameter.shape, pointer, types)?;
    Ok(Reached { schema: found.schema.or(parameter.node), ..found })
}

/// Where a JSON pointer leads, and the fields on the way.
pub(super) fn walk<'t>(shape: &'t Shape, pointer: &str, types: &'t [Named]) -> Result<Reached<'t>, String> {
    let mut found = Reached { shape, fields: Vec::new(), schema: None };
    if !pointer.is_empty() && !pointer.starts_with('/') {
        return Err(format!("`{pointer}` is not a JSON pointer: it must begin with `/`"));
    }
    for step in pointer.split('/').skip(1) {
        let step = name_of_token(step);
        let next = fields(found.shape, types).iter().enumerate().find(|(_, field)| field.wire == step);
        let Some((number, field)) = next else {
            return Err(format!("there is no `{step}` on the way of `{pointer}`"));
        };
        found.fields.push(number);
        (found.shape, found.schema) = (&field.shape, field.schema);
    }
    Ok(found)
}

/// The fields of a struct; none of anything else.
pub(super) fn fields<'t>(shape: &'t Shape, types: &'t [Named]) -> &'t [Field] {
    let Shape::Named(id) = unaliased(shape, types) else { return &[] };
    match types.get(id.0).map(|named| &named.kind) {
        Some(NamedKind::Struct(Struct { fields, .. })) => fields,
        _ => &[],
    }
}

/// The shape that aliases stand for.
pub(in crate::check) fn unaliased<'t>(shape: &'t Shape, types: &'t [Named]) -> &'t Shape {
    shape.unaliased(|id| Some(&types.get(id.0)?.kind))
}

/// The number of the first page or item that the schema says: its `default`, or else its `minimum`, if that is 0 or 1.
pub(super) fn first(id: Option<NodeId>, at: Node<'_>) -> Option<u64> {
    let node = resolved(at.forest().node(id?));
    let schema = node.get("schema").map_or(node, resolved);
    let number = |key: &str| match schema.get(key).or_else(|| node.get(key))?.kind() {
        Kind::Number(text) | Kind::Text(text) => text.parse::<f64>().ok(),
        _ => None,
    };
    match number("default").or_else(|| number("minimum"))? {
        0.0 => Some(0),
        1.0 => Some(1),
        _ => None,
    }
}

/// Where a reference ends. That it ends nowhere was said before.
pub(in crate::check) fn resolved(node: Node<'_>) -> Node<'_> {
    node.end().unwrap_or(node)
}
