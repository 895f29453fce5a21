//! Parameters that no style can write: what has more than one level.

use super::paging::unaliased;
use crate::diag::Diagnostic;
use crate::model::{BodyKind, Call, Named, NamedKind, Notes, Shape, Style};
use crate::parse::Forest;

/// Warns of parameters of which a call with a value, or with a value of some field, is an error.
pub(super) fn check(call: &Call, types: &[Named], forest: &Forest, notes: &mut Notes) {
    for parameter in &call.parameters {
        if matches!(parameter.style, Style::Json | Style::JsonBase64Url | Style::DeepObject) {
            continue;
        }
        if let Some(what) = unwritable(&parameter.shape, types) {
            let diagnostic = Diagnostic::UnwritableParameter { name: parameter.wire.clone(), what };
            let at = parameter.node.and_then(|id| forest.node(id).location());
            notes.warnings.add(diagnostic, at);
        }
    }
    // A property of a form is written as a parameter is, where the document gives it a style.
    let Some(BodyKind::Form(shape, encodings)) = call.body.as_ref().map(|body| &body.kind) else { return };
    let Shape::Named(id) = unaliased(shape, types) else { return };
    let Some(NamedKind::Struct(object)) = types.get(id.0).map(|named| &named.kind) else { return };
    for encoding in encodings.iter().filter(|one| !matches!(one.style, Style::Json | Style::DeepObject)) {
        let field = object.fields.iter().find(|field| field.wire == encoding.wire);
        if let Some((field, what)) = field.and_then(|field| Some((field, unwritable(&field.shape, types)?))) {
            let diagnostic = Diagnostic::UnwritableParameter { name: field.wire.clone(), what };
            notes.warnings.add(diagnostic, field.schema.and_then(|id| forest.node(id).location()));
        }
    }
}

/// What of a shape is a list or an object where there is room for one value.
fn unwritable(shape: &Shape, types: &[Named]) -> Option<String> {
    let is_deep = |inner: &Shape| !is_one(inner, types, STEPS);
    match unaliased(shape, types) {
        Shape::OrNull(inner) => unwritable(inner, types),
        Shape::List(item) => is_deep(item).then(|| "each item".to_owned()),
        Shape::Tuple(places) => places.iter().any(is_deep).then(|| "an item".to_owned()),
        Shape::Map(value) => is_deep(value).then(|| "each value".to_owned()),
        Shape::Named(id) => match &types.get(id.0)?.kind {
            NamedKind::Struct(object) => {
                let field = object.fields.iter().find(|field| is_deep(&field.shape))?;
                Some(format!("the field `{}`", crate::diag::escape(&field.wire)))
            }
            _ => None,
        },
        _ => None,
    }
}

/// The most unions in unions that are looked into.
const STEPS: usize = 8;

/// Returns true if some value of the shape is neither a list nor an object.
fn is_one(shape: &Shape, types: &[Named], steps: usize) -> bool {
    match unaliased(shape, types) {
        Shape::List(_) | Shape::Tuple(_) | Shape::Map(_) | Shape::Object => false,
        Shape::OrNull(inner) => is_one(inner, types, steps),
        Shape::Named(id) => match types.get(id.0).map(|named| &named.kind) {
            Some(NamedKind::Struct(_)) => false,
            Some(NamedKind::Union(union)) => {
                steps == 0 || union.variants.iter().any(|variant| is_one(&variant.shape, types, steps - 1))
            }
            _ => true,
        },
        _ => true,
    }
}
