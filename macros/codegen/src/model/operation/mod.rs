//! The call of an operation: what it sends, and the responses.

mod arrival;
mod body;
mod media;
mod parameter;
pub(super) mod path;
mod repeat;
mod response;

pub(crate) use path::decoded;

use crate::diag::Diagnostic;
use crate::model::call::{BodyKind, Call, Content, Responses};
use crate::model::docs::paragraphs;
use crate::model::finish::{Renumbered, UsedTypes};
use crate::model::nested::named_in;
use crate::model::notes::place;
use crate::model::outline::Outline;
use crate::model::schema::TypeBuilder;
use crate::model::scheme::SetByStrategy;
use crate::model::shape::Shape;

pub(super) use arrival::arrivals;

/// The call of an operation.
pub(super) fn call<'f>(outline: &Outline<'f>, taken: &[SetByStrategy], types: &mut TypeBuilder<'f>) -> Call {
    let repeat = repeat::repeat(outline, taken, &mut types.notes);
    let (path, parameters) = parameter::parameters(outline, &repeat, types);
    if let Some(servers) = outline.node.get("servers").or_else(|| outline.item.get("servers")) {
        types.notes.warn(Diagnostic::OtherServer { operation: outline.id.clone() }, servers);
    }
    let body = body::body(outline, types);
    let (success, error) = response::responses(outline, types);
    Call {
        id: outline.id.clone(),
        method: outline.method.clone(),
        rust: outline.rust.clone(),
        verb: outline.verb.to_owned(),
        path,
        docs: paragraphs(outline.node),
        parameters,
        body,
        success,
        error,
        repeat,
        deprecated: outline.node.is_set("deprecated"),
        declared_at: place(outline.node),
    }
}

/// The types that the operations send and receive, and those that arrive by themselves.
pub(super) fn used(operations: &[(Outline<'_>, Call)], arrivals: &[Shape]) -> UsedTypes {
    let mut used = UsedTypes::default();
    arrivals.iter().for_each(|shape| named_in(shape, &mut used.received));
    operations.iter().for_each(|(_, call)| add_used(call, &mut used));
    used
}

fn add_used(call: &Call, used: &mut UsedTypes) {
    call.parameters.iter().for_each(|parameter| named_in(&parameter.shape, &mut used.sent));
    match call.body.as_ref().map(|body| &body.kind) {
        Some(BodyKind::Json(shape) | BodyKind::Form(shape, _)) => named_in(shape, &mut used.sent),
        Some(BodyKind::Multipart(parts)) => {
            parts.iter().filter_map(|part| part.shape.as_ref()).for_each(|shape| named_in(shape, &mut used.sent));
        }
        _ => {}
    }
    for response in call.success.by_status.iter().chain(&call.error.by_status) {
        if let Content::Json(shape) | Content::Events(shape) = &response.content {
            named_in(shape, &mut used.received);
        }
        if let Some(event) = &response.events {
            named_in(event, &mut used.received);
        }
    }
}

/// Gives all types of a call their final numbers.
pub(super) fn renumber(call: &mut Call, numbers: &Renumbered) {
    call.parameters.iter_mut().for_each(|parameter| numbers.apply(&mut parameter.shape));
    match call.body.as_mut().map(|body| &mut body.kind) {
        Some(BodyKind::Json(shape) | BodyKind::Form(shape, _)) => numbers.apply(shape),
        Some(BodyKind::Multipart(parts)) => {
            parts.iter_mut().filter_map(|part| part.shape.as_mut()).for_each(|shape| numbers.apply(shape));
        }
        _ => {}
    }
    for Responses { by_status, .. } in [&mut call.success, &mut call.error] {
        for response in by_status {
            if let Content::Json(shape) | Content::Events(shape) = &mut response.content {
                numbers.apply(shape);
            }
            if let Some(event) = &mut response.events {
                numbers.apply(event);
            }
        }
    }
}
