//! What an operation sends and what it answers.

mod answer;
mod arrival;
mod body;
mod media;
mod parameter;
mod path;

use super::table::{Access, BodyKind, Content, Operation, Outcome};
use crate::diag::Mistake;
use crate::model::{Outline, Renumbered, Travel, Types, named_in, paragraphs, place};

pub(super) use arrival::arrivals;

/// An operation with everything but who may call it, how it pages and what it might answer.
pub(super) fn operation<'f>(outline: &Outline<'f>, taken: &[SetByStrategy], types: &mut Types<'f>) -> Operation {
    let (path, parameters) = parameter::parameters(outline, taken, types);
    if let Some(servers) = outline.node.get("servers").or_else(|| outline.item.get("servers")) {
        types.notes.warn(Mistake::OtherServer { operation: outline.id.clone() }, servers);
    }
    let body = body::body(outline, types);
    let (reply, error) = answer::outcomes(outline, types);
    Operation {
        id: outline.id.clone(),
        method: outline.method.clone(),
        rust: outline.rust.clone(),
        verb: outline.verb,
        path,
        docs: paragraphs(outline.node),
        parameters,
        body,
        reply,
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
    for answer in operation.reply.answers.iter().chain(&operation.error.answers) {
        if let Content::Json(shape) | Content::Events(shape) = &answer.content {
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
    for Outcome { answers, .. } in [&mut operation.reply, &mut operation.error] {
        for answer in answers {
            if let Content::Json(shape) | Content::Events(shape) = &mut answer.content {
                numbers.apply(shape);
            }
        }
    }
}
