//! The distance between JSON and a shape.

use std::convert::Infallible;

use serde_json::{Map, Value};

use super::contract::{Encode, Model, View, each_field, size, tag_text, with_held};
use super::text::from_slice;

/// The number of values in the fields that have none of these names.
fn unknown(names: &[&str], object: &Map<String, Value>) -> usize {
    object.iter().filter(|(key, _)| !names.contains(&key.as_str())).map(|(_, value)| size(value)).sum()
}

/// The number of values in the fields of the object itself that its type does not know.
pub(super) fn own_lost(view: &View<'_>, tree: &Value) -> usize {
    match (view, tree) {
        (View::OneOf(union), _) => own_lost(&union.held().1.view(), tree),
        (View::Model(model), Value::Object(object)) if !model.fields().described => {
            unknown(model.fields().names, object)
        }
        _ => 0,
    }
}

/// The weight of a value that is lost. One that a union keeps as any JSON has found no type and weighs 1: of two types that
/// could hold the JSON, the one that gives all of it a type is preferred, unless it loses as many values.
pub(super) const LOST: usize = 2;

/// The weight of the JSON that has no place in the document's description of the value, or one without a type.
pub(super) fn lost(view: &View<'_>, tree: &Value) -> usize {
    match (view, tree) {
        (View::OneOf(union), _) => match union.held() {
            (index, _) if index == union.choices().count => size(tree),
            (_, held) => lost(&held.view(), tree),
        },
        (View::Model(model), Value::Object(object)) => {
            // All that is not shown is lost: a field that the model does not know, and a `null` that it does not keep.
            let mut count: usize = object.values().map(|value| LOST * size(value)).sum();
            let fields = model.fields();
            let untyped: Vec<&str> = model
                .constants()
                .iter()
                .filter(|(_, text)| *text == UNTYPED)
                .filter_map(|(index, _)| fields.names.get(*index).copied())
                .collect();
            let Ok::<_, Infallible>(_) = each_field(*model, &mut |(key, view)| {
                if let Some(value) = object.get(key).filter(|_| fields.described || fields.names.contains(&key)) {
                    let own = if untyped.contains(&key) { size(value) } else { lost(&view, value) };
                    count = count.saturating_sub(LOST * size(value)) + own;
                }
                Ok(())
            });
            count
        }
        (View::Map(map), Value::Object(_)) if map.of_any() => size(tree) - 1,
        (View::List(list), Value::Array(_)) if list.of_any() => size(tree) - 1,
        (View::Map(map), Value::Object(object)) => {
            let mut count = 0;
            map.entries(&mut |(key, view)| count += object.get(key).map_or(0, |value| lost(&view, value)));
            count
        }
        (View::List(list), Value::Array(items)) => {
            let pairs = items.iter().enumerate().filter_map(|(at, item)| list.item(at).map(|view| (view, item)));
            pairs.map(|(view, item)| lost(&view, item)).sum()
        }
        _ => 0,
    }
}

/// Returns true if it has a value of an enum that the document does not list, or not its only value, itself or in a field.
pub(super) fn is_unlisted(view: &View<'_>) -> bool {
    match view {
        View::Name(name, listed) => !listed.contains(name),
        View::Number(number, listed) => !listed.contains(number),
        View::Model(model) => {
            let constants = model.constants();
            let differs = |(index, only): &(usize, &str)| {
                let view = model.field(*index);
                let mut listed = constants.iter().filter(|(other, _)| other == index);
                *only != UNTYPED
                    && !matches!(view, View::Absent)
                    && !listed.any(|(_, text)| with_held(&view, |view| is_value(view, text)))
            };
            constants.iter().any(differs)
                || (0..model.fields().names.len()).any(|index| is_unlisted(&model.field(index)))
        }
        View::OneOf(union) => is_unlisted(&union.held().1.view()),
        _ => false,
    }
}

/// The text of [`Model::constants`] for a field of any JSON which another variant gives a type.
const UNTYPED: &str = "*";

/// Returns true if a value is the one that the text is in JSON.
fn is_value(view: &View<'_>, json: &str) -> bool {
    // What has digits is a number, a boolean or a text.
    match tag_text(view) {
        Some(text) if view.text().is_none() && text == json => true,
        _ => from_slice::<Value>(json.as_bytes()).is_ok_and(|value| same(view, &value)),
    }
}

fn same(view: &View<'_>, value: &Value) -> bool {
    match (view, value) {
        (View::OneOf(union), _) => same(&union.held().1.view(), value),
        (View::Null, Value::Null) => true,
        (View::List(list), Value::Array(items)) => {
            let item = |(at, item)| list.item(at).is_some_and(|view| same(&view, item));
            list.count() == items.len() && items.iter().enumerate().all(item)
        }
        (View::Map(map), Value::Object(object)) => {
            let (mut count, mut all) = (0, true);
            map.entries(&mut |(key, view)| {
                count += 1;
                all = all && object.get(key).is_some_and(|value| same(&view, value));
            });
            all && count == object.len()
        }
        (_, Value::Null | Value::Array(_) | Value::Object(_)) => false,
        (view, value) => {
            let value = value.view();
            view.text().is_some() == value.text().is_some()
                && tag_text(view).is_some_and(|text| tag_text(&value).as_ref() == Some(&text))
        }
    }
}

/// The fit of JSON to a type, judged by the outline of an empty value.
pub(super) struct Outline {
    /// The number of matches: one for the kind of JSON, and one for each field that both have.
    pub(super) known: usize,
    /// The least number of values that are lost.
    pub(super) lost: usize,
}

/// The outline of an empty value; none when it cannot be filled from the JSON.
pub(super) fn outline(empty: &View<'_>, tree: &Value) -> Option<Outline> {
    let any = Outline { known: 1, lost: 0 };
    let fits = match (empty, tree) {
        (View::Model(model), Value::Object(object)) => return outline_of_model(*model, object),
        (View::Map(_), Value::Object(_)) | (View::List(_), Value::Array(_)) => true,
        (View::Model(_) | View::Map(_) | View::List(_), _) => false,
        (View::Str(_) | View::Name(..) | View::Typed(_), value) => value.is_string(),
        (View::Bool(_), value) => value.is_boolean(),
        (View::Int(_) | View::Float(_) | View::Number(..), value) => value.is_number(),
        _ => true,
    };
    fits.then_some(any)
}

fn outline_of_model(model: &dyn Model, object: &Map<String, Value>) -> Option<Outline> {
    let fields = model.fields();
    let names = fields.names;
    let complete = names.iter().enumerate().all(|(index, name)| !fields.requires(index) || object.contains_key(*name));
    let known = names.iter().filter(|name| object.contains_key(**name)).count();
    let kept = fields.described;
    // An object of which it knows nothing is not meant, unless it keeps what it does not know.
    let told = known > 0 || object.is_empty() || kept;
    let lost = if kept { 0 } else { unknown(names, object) };
    (complete && told).then_some(Outline { known: 1 + known, lost })
}
