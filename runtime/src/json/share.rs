//! `Clone`, `PartialEq` and `Debug` of models, from their views.

use std::convert::Infallible;
use std::fmt;

use super::contract::{Decode, Encode, Model, View, each_field, fill_from};
use super::primitive::number_text;

/// A copy of a model.
#[must_use]
pub fn clone<T: Decode>(value: &T) -> T {
    let mut copy = T::empty();
    // A value always fits its own type.
    let fitted = fill_from(value.view(), &mut copy, None);
    debug_assert!(fitted.is_ok(), "a model takes its own view");
    copy
}

fn fields(model: &dyn Model) -> Vec<(&str, View<'_>)> {
    let mut fields = Vec::with_capacity(model.fields().names.len());
    let Ok::<_, Infallible>(_) = each_field(model, &mut |entry| {
        fields.push(entry);
        Ok(())
    });
    fields
}

/// `true` if two values show the same JSON.
#[must_use]
pub fn eq(left: &dyn Encode, right: &dyn Encode) -> bool {
    same(&left.view(), &right.view())
}

fn same(left: &View<'_>, right: &View<'_>) -> bool {
    match (left, right) {
        (View::Absent, View::Absent) | (View::Null, View::Null) => true,
        (View::Bool(left), View::Bool(right)) => left == right,
        (View::Int(left), View::Int(right)) | (View::Number(left, _), View::Number(right, _)) => left == right,
        (View::Uint(left), View::Uint(right)) => left == right,
        (View::Float(left), View::Float(right)) => left == right,
        (View::Digits(left), View::Digits(right)) => left == right,
        (View::Str(left), View::Str(right)) => left == right,
        (View::Name(left, _), View::Name(right, _)) => left == right,
        (View::Typed(left), View::Typed(right)) => left.text() == right.text(),
        (View::List(left), View::List(right)) => {
            left.count() == right.count()
                && (0..left.count()).all(|index| match (left.item(index), right.item(index)) {
                    (Some(left), Some(right)) => same(&left, &right),
                    _ => false,
                })
        }
        (View::Map(left), View::Map(right)) => {
            let (mut one, mut other) = (Vec::new(), Vec::new());
            left.entries(&mut |entry| one.push(entry));
            right.entries(&mut |entry| other.push(entry));
            same_entries(&one, &other)
        }
        (View::Model(left), View::Model(right)) => same_entries(&fields(*left), &fields(*right)),
        (View::OneOf(left), View::OneOf(right)) => {
            let ((left, held), (right, other)) = (left.held(), right.held());
            left == right && same(&held.view(), &other.view())
        }
        _ => false,
    }
}

fn same_entries(left: &[(&str, View<'_>)], right: &[(&str, View<'_>)]) -> bool {
    left.len() == right.len() && left.iter().zip(right).all(|((a, left), (b, right))| a == b && same(left, right))
}

/// Prints a model as a struct; fields that are not there are left out.
///
/// # Errors
/// Those of the formatter.
pub(super) fn debug(name: &str, model: &dyn Model, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
    let mut out = formatter.debug_struct(name);
    for (field, view) in fields(model) {
        out.field(field, &view);
    }
    out.finish()
}

/// Prints an enum as the name of its type around its value.
///
/// # Errors
/// Those of the formatter.
pub(super) fn debug_tuple(name: &str, value: &dyn Encode, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
    formatter.debug_tuple(name).field(&value.view()).finish()
}

impl fmt::Debug for View<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            View::Absent => formatter.write_str("absent"),
            View::Null => formatter.write_str("null"),
            View::Bool(value) => value.fmt(formatter),
            View::Int(value) | View::Number(value, _) => value.fmt(formatter),
            View::Uint(value) => value.fmt(formatter),
            View::Float(value) => value.fmt(formatter),
            View::Digits(number) => formatter.write_str(&number_text(number)),
            View::Str(value) => value.fmt(formatter),
            View::Name(value, _) => value.fmt(formatter),
            View::Typed(value) => value.text().fmt(formatter),
            View::List(list) => {
                formatter.debug_list().entries((0..list.count()).filter_map(|index| list.item(index))).finish()
            }
            View::Map(map) => {
                let mut out = formatter.debug_map();
                map.entries(&mut |(key, value)| {
                    out.entry(&key, &value);
                });
                out.finish()
            }
            View::Model(model) => formatter.debug_map().entries(fields(*model)).finish(),
            View::OneOf(union) => {
                let (index, held) = union.held();
                let name = union.choices().names.get(index).copied().unwrap_or_default();
                formatter.debug_tuple(name).field(&held.view()).finish()
            }
        }
    }
}
