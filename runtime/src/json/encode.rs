//! Encoding by a format of serde.

use serde::Serialize;
use serde::ser::{Error, SerializeMap, SerializeSeq, Serializer};

use super::contract::{Encode, MapView, Model, View, each_field, repeated_field, tag_text, with_held};
use super::scalar::not_finite;

/// Serializes any value through its view.
///
/// # Errors
/// Those of the serializer.
pub fn to_serde<S: Serializer>(value: &dyn Encode, serializer: S) -> Result<S::Ok, S::Error> {
    value.view().serialize(serializer)
}

/// The value as a `serde_json` tree.
///
/// # Errors
/// None for values of generated types; those of `serde_json` otherwise.
pub fn to_value(value: &dyn Encode) -> Result<serde_json::Value, serde_json::Error> {
    serde_json::to_value(value.view())
}

/// The part of a value that a JSON pointer (RFC 6901) names, as a tree.
#[must_use]
pub fn pointer(value: &dyn Encode, pointer: &str) -> Option<serde_json::Value> {
    if pointer.is_empty() {
        return to_value(value).ok();
    }
    let mut steps = pointer.strip_prefix('/')?.split('/').map(|step| step.replace("~1", "/").replace("~0", "~"));
    at(&value.view(), &steps.by_ref().collect::<Vec<_>>())
}

/// The value at the end of the steps; nothing beside the way is looked at.
fn at(view: &View<'_>, steps: &[String]) -> Option<serde_json::Value> {
    if let View::OneOf(union) = view {
        return at(&union.held().1.view(), steps);
    }
    let Some((step, rest)) = steps.split_first() else { return serde_json::to_value(view).ok() };
    let in_map = |map: &dyn MapView| {
        let mut found = None;
        map.entries(&mut |(key, value)| {
            if key == step {
                found = at(&value, rest);
            }
        });
        found
    };
    match view {
        View::Model(model) => {
            let names = model.fields().names;
            match (names.iter().position(|name| name == step), model.field(names.len())) {
                (Some(index), _) => at(&model.field(index), rest),
                (None, View::Map(map)) => in_map(map),
                (None, _) => None,
            }
        }
        View::Map(map) => in_map(*map),
        View::List(list) => {
            let index = step.parse().ok().filter(|index| *index < list.count())?;
            at(&list.item(index)?, rest)
        }
        _ => None,
    }
}

/// The depth limit of JSON that is written: what `serde_json` reads, and far from the end of any stack.
pub(super) const LEVELS: usize = 127;

impl Serialize for View<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        level(self, LEVELS, serializer)
    }
}

/// A view, and how many levels there may be in it.
pub(super) struct Level<'a>(pub(super) View<'a>, pub(super) usize);

impl Serialize for Level<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        level(&self.0, self.1, serializer)
    }
}

fn level<S: Serializer>(view: &View<'_>, left: usize, serializer: S) -> Result<S::Ok, S::Error> {
    let below = || left.checked_sub(1).ok_or_else(|| S::Error::custom(format!("it has more than {LEVELS} levels")));
    match view {
        View::Absent | View::Null => serializer.serialize_unit(),
        View::Bool(value) => serializer.serialize_bool(*value),
        View::Int(value) | View::Number(value, _) => serializer.serialize_i64(*value),
        View::Uint(value) => serializer.serialize_u64(*value),
        View::Float(value) => match not_finite(*value) {
            Some(text) => serializer.serialize_str(text),
            None => serializer.serialize_f64(*value),
        },
        View::Digits(number) => number.serialize(serializer),
        View::Str(value) => serializer.serialize_str(value),
        View::Name(value, _) => serializer.serialize_str(value),
        View::Typed(value) => serializer.serialize_str(&value.text()),
        View::List(list) => {
            let below = below()?;
            let mut seq = serializer.serialize_seq(Some(list.count()))?;
            for index in 0..list.count() {
                if let Some(item) = list.item(index) {
                    seq.serialize_element(&Level(item, below))?;
                }
            }
            seq.end()
        }
        View::Map(map) => {
            let below = below()?;
            let mut out = serializer.serialize_map(None)?;
            let mut result = Ok(());
            map.entries(&mut |(key, value)| {
                if result.is_ok() && !matches!(value, View::Absent) {
                    result = out.serialize_entry(key, &Level(value, below));
                }
            });
            result?;
            out.end()
        }
        View::Model(model) => {
            let below = below()?;
            let mut out = serializer.serialize_map(None)?;
            match each_field(*model, &mut |(key, value)| out.serialize_entry(key, &Level(value, below)))? {
                Some(key) => Err(S::Error::custom(repeated_field(key))),
                None => out.end(),
            }
        }
        View::OneOf(union) => {
            let (index, held) = union.held();
            let choices = union.choices();
            match (held.view(), choices.tag, choices.tags.get(index)) {
                // What has another tag, and what has none, is this variant too.
                (view, ..) if choices.default == Some(index) => level(&view, left, serializer),
                (View::Model(model), Some(tag), Some(values)) => {
                    let schema = choices.schemas.get(index).copied().unwrap_or_default();
                    variant(model, tag, values, schema, below()?, serializer)
                }
                (view, ..) => level(&view, left, serializer),
            }
        }
    }
}

/// Writes a variant of a union whose tag has one of these values. The one value there is stands for any other.
fn variant<S: Serializer>(
    model: &dyn Model,
    tag: &str,
    values: &[&str],
    schema: &str,
    below: usize,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    let mut out = serializer.serialize_map(None)?;
    let (mut has_tag, mut is_text) = (false, true);
    let repeated = each_field(model, &mut |(key, value)| {
        let is_named = |text: &str| values.contains(&text) || !text.is_empty() && text == schema;
        if key == tag && !with_held(&value, |value| tag_text(value).is_some_and(|text| is_named(&text))) {
            is_text = with_held(&value, |value| {
                !matches!(
                    value,
                    View::Bool(_) | View::Int(_) | View::Number(..) | View::Uint(_) | View::Float(_) | View::Digits(_)
                )
            });
            return Ok(());
        }
        has_tag |= key == tag;
        out.serialize_entry(key, &Level(value, below))
    })?;
    if let Some(key) = repeated {
        return Err(S::Error::custom(repeated_field(key)));
    }
    match values {
        _ if has_tag => {}
        [only] => match serde_json::from_slice::<serde_json::Value>(only.as_bytes()).ok().filter(|_| !is_text) {
            Some(value) => out.serialize_entry(tag, &value)?,
            None => out.serialize_entry(tag, only)?,
        },
        _ => {
            return Err(S::Error::custom(format!(
                "`{tag}` is none of the values of the variant: {}",
                values.join(", ")
            )));
        }
    }
    out.end()
}
