//! The shapes in types, and the types that shapes lead to.

use super::shape::{NamedKind, Shape, TypeId};

/// Every shape that a type is made of.
pub(crate) fn shapes_of(kind: &NamedKind) -> Vec<&Shape> {
    match kind {
        NamedKind::Struct(object) => {
            object.fields.iter().map(|field| &field.shape).chain(object.rest.iter().map(|rest| &rest.shape)).collect()
        }
        NamedKind::Union(union) => union.variants.iter().map(|variant| &variant.shape).collect(),
        NamedKind::Alias(shape) => vec![shape],
        NamedKind::StringEnum(_) | NamedKind::IntegerEnum(_) => Vec::new(),
    }
}

/// The same, to be changed.
pub(crate) fn shapes_of_mut(kind: &mut NamedKind) -> Vec<&mut Shape> {
    match kind {
        NamedKind::Struct(object) => {
            let rest = object.rest.iter_mut().map(|rest| &mut rest.shape);
            object.fields.iter_mut().map(|field| &mut field.shape).chain(rest).collect()
        }
        NamedKind::Union(union) => union.variants.iter_mut().map(|variant| &mut variant.shape).collect(),
        NamedKind::Alias(shape) => vec![shape],
        NamedKind::StringEnum(_) | NamedKind::IntegerEnum(_) => Vec::new(),
    }
}

/// Adds the type that a shape leads to, if it does. A tuple leads to several.
pub(crate) fn named_in(shape: &Shape, out: &mut Vec<TypeId>) {
    match shape {
        Shape::Named(id) => out.push(*id),
        Shape::List(inner) | Shape::Map(inner) | Shape::OrNull(inner) => named_in(inner, out),
        Shape::Tuple(places) => places.iter().for_each(|place| named_in(place, out)),
        _ => {}
    }
}

/// Changes the number of each type that a shape leads to.
pub(crate) fn each_named(shape: &mut Shape, change: &dyn Fn(TypeId) -> TypeId) {
    match shape {
        Shape::Named(id) => *id = change(*id),
        Shape::List(inner) | Shape::Map(inner) | Shape::OrNull(inner) => each_named(inner, change),
        Shape::Tuple(places) => places.iter_mut().for_each(|place| each_named(place, change)),
        _ => {}
    }
}
