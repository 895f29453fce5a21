//! The last steps on types, for which all of them must be known.

mod alias;
mod boxes;
mod cycles;
mod direction;
mod names;
mod prune;
mod tag;
mod unite;
mod untyped;

pub(crate) use prune::Renumbered;

use super::schema::{Entry, Home, TypeBuilder};
use super::{NamedKind, Shape, TypeId};

/// The shapes that operations use, by the way they travel.
#[derive(Debug, Default)]
pub(crate) struct Travel {
    pub(crate) sent: Vec<TypeId>,
    pub(crate) received: Vec<TypeId>,
}

/// Finishes all types, and leaves out those that nothing reaches.
/// Those of the first `shared` homes are other modules'.
pub(crate) fn finish(mut types: TypeBuilder<'_>, travel: &Travel, shared: Home) -> (Renumbered, super::Notes) {
    types.add_other_names();
    let ends = alias::resolve(&mut types.entries, &mut types.notes);
    unite::unite(&mut types.entries);
    let again = alias::resolve(&mut types.entries, &mut types.notes);
    let end = |id: &TypeId| ends.get(id.0).and_then(|id| again.get(id.0)).copied().unwrap_or(*id);
    names::give(&mut types.entries, &end);
    alias::break_cycles(&mut types.entries);
    alias::drop_double_null(&mut types.entries);
    let travel =
        Travel { sent: travel.sent.iter().map(end).collect(), received: travel.received.iter().map(end).collect() };
    direction::apply(&mut types.entries, &travel);
    boxes::place(&mut types.entries);
    tag::assign(&mut types.entries, &mut types.notes);
    untyped::mark(&mut types.entries);
    (prune::prune(types.entries, &travel, shared, &end), types.notes)
}

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

fn shapes_of_mut(kind: &mut NamedKind) -> Vec<&mut Shape> {
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

/// The type that a shape leads to, if it does. A tuple leads to several.
pub(crate) fn named_in(shape: &Shape, out: &mut Vec<TypeId>) {
    match shape {
        Shape::Named(id) => out.push(*id),
        Shape::List(inner) | Shape::Map(inner) | Shape::OrNull(inner) => named_in(inner, out),
        Shape::Tuple(places) => places.iter().for_each(|place| named_in(place, out)),
        _ => {}
    }
}

fn each_named(shape: &mut Shape, change: &dyn Fn(TypeId) -> TypeId) {
    match shape {
        Shape::Named(id) => *id = change(*id),
        Shape::List(inner) | Shape::Map(inner) | Shape::OrNull(inner) => each_named(inner, change),
        Shape::Tuple(places) => places.iter_mut().for_each(|place| each_named(place, change)),
        _ => {}
    }
}

/// The shape behind aliases; a chain that is too long to be meant ends where it is.
fn behind<'e>(entries: &'e [Entry], shape: &'e Shape) -> &'e Shape {
    shape.unaliased(|id| Some(&entries.get(id.0)?.draft.kind))
}
