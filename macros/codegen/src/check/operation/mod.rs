//! The call of an operation: what it sends, and the responses.

mod arrival;
mod body;
mod media;
mod parameter;
mod path;
mod response;

use super::table::{Access, BodyKind, Content, Operation, Responses};
use crate::diag::Diagnostic;
use crate::model::{Outline, Renumbered, Travel, TypeBuilder, named_in, paragraphs, place};

pub(super) use arrival::arrivals;

/// An operation with everything but who may call it, how it pages and a sample of its response.
pub(super) fn operation<'f>(outline: &Outline<'f>, taken: &[SetByStrategy], types: &mut TypeBuilder<'f>) -> Operation {
    let (path, parameters) = parameter::parameters(outline, taken, types);
    if let Some(servers) = outline.node.get("servers").or_else(|| outline.item.get("servers")) {
        types.notes.warn(Diagnostic::OtherServer { operation: outline.id.clone() }, servers);
    }
    let body = body::body(outline, types);
    let (success, error) = response::responses(outline, types);
    Operation {
        id: outline.id.clone(),
        method: outline.method.clone(),
        rust: outline.rust.clone(),
        verb: outline.verb,
        path,
        docs: paragraphs(outline.node),
        parameters,
        body,
        success,
        error,
        access: Access::Public,
        paging: None,
        sample: String::new(),
        deprecated: outline.node.is_set("deprecated"),
        declared_at: place(outline.node),
    }
}

/// A header, query parameter or cookie that a security scheme sets.
pub(super) type SetByStrategy = (super::table::Place, String);

/// The types that an operation sends and receives.
pub(super) fn travel(operation: &Operation, travel: &mut Travel) {
    operation.parameters.iter().for_each(|parameter| named_in(&parameter.shape, &mut travel.sent));
    match operation.body.as_ref().map(|body| &body.kind) {
        Some(BodyKind::Json(shape) | BodyKind::Form(shape, _)) => named_in(shape, &mut travel.sent),
        Some(BodyKind::Multipart(parts)) => {
            parts.iter().filter_map(|part| part.shape.as_ref()).for_each(|shape| named_in(shape, &mut travel.sent));
        }
        _ => {}
    }
    for response in operation.success.by_status.iter().chain(&operation.error.by_status) {
        if let Content::Json(shape) | Content::Events(shape) = &response.content {
            named_in(shape, &mut travel.received);
        }
    }
}

/// Gives all types of an operation their final numbers.
pub(super) fn renumber(operation: &mut Operation, numbers: &Renumbered) {
    operation.parameters.iter_mut().for_each(|parameter| numbers.apply(&mut parameter.shape));
    match operation.body.as_mut().map(|body| &mut body.kind) {
        Some(BodyKind::Json(shape) | BodyKind::Form(shape, _)) => numbers.apply(shape),
        Some(BodyKind::Multipart(parts)) => {
            parts.iter_mut().filter_map(|part| part.shape.as_mut()).for_each(|shape| numbers.apply(shape));
        }
        _ => {}
    }
    for Responses { by_status, .. } in [&mut operation.success, &mut operation.error] {
        for response in by_status {
            if let Content::Json(shape) | Content::Events(shape) = &mut response.content {
                numbers.apply(shape);
            }
        }
    }
}
