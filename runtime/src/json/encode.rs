//! Encoding by a format of serde.

use serde::Serialize;
use serde::ser::{Error, SerializeMap, SerializeSeq, Serializer};

use super::contract::{Encode, EntryView, Model, OneOf, View, each_field, repeated_field, tag_text, with_held};
use super::scalar::not_finite;
use super::text::from_slice;

/// Serializes any value through its view.
///
/// # Errors
/// Those of the serializer.
pub fn to_serde<S: Serializer>(value: &dyn Encode, serializer: S) -> Result<S::Ok, S::Error> {
    value.view().serialize(serializer)
}

/// The depth limit of JSON that is written: what `serde_json` reads, and far from the end of any stack.
pub(super) const LEVELS: usize = 127;

impl Serialize for View<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        level(self, LEVELS, serializer)
    }
}

/// A view, and how many levels there may be in it.
struct Level<'a>(View<'a>, usize);

impl Serialize for Level<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        level(&self.0, self.1, serializer)
    }
}

fn level<S: Serializer>(view: &View<'_>, left: usize, serializer: S) -> Result<S::Ok, S::Error> {
    let below = || left.checked_sub(1).ok_or_else(|| S::Error::custom(too_deep()));
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
        View::OneOf(union) => match held(*union) {
            Ok(variant) => {
                let below = below()?;
                let mut out = serializer.serialize_map(None)?;
                variant.each(&mut |(key, value)| out.serialize_entry(key, &Level(value, below)), S::Error::custom)?;
                out.end()
            }
            Err(view) => level(&view, left, serializer),
        },
    }
}

/// The message about more levels than there may be.
pub(super) fn too_deep() -> String {
    format!("it has more than {LEVELS} levels")
}

/// The content of a union: a variant with a tag, or else its view.
pub(super) fn held(union: &dyn OneOf) -> Result<Variant<'_>, View<'_>> {
    let (index, held) = union.held();
    let choices = union.choices();
    match (held.view(), choices.tag, choices.tags.get(index)) {
        // What has another tag, and what has none, is this variant too.
        (view, ..) if choices.default == Some(index) => Err(view),
        (View::Model(model), Some(tag), Some(values)) => {
            let schema = choices.schemas.get(index).copied().unwrap_or_default();
            Ok(Variant { model, tag, values, schema })
        }
        (view, ..) => Err(view),
    }
}

/// A variant of a union whose tag has one of these values. The one value there is stands for any other.
pub(super) struct Variant<'a> {
    model: &'a dyn Model,
    tag: &'a str,
    values: &'a [&'a str],
    schema: &'a str,
}

impl Variant<'_> {
    /// Calls `each` for every entry, the tag's included.
    ///
    /// # Errors
    /// The first of `each`, and what cannot be written.
    pub(super) fn each<E>(
        &self,
        each: &mut impl FnMut(EntryView<'_>) -> Result<(), E>,
        custom: fn(String) -> E,
    ) -> Result<(), E> {
        let Self { model, tag, values, schema } = *self;
        let (mut has_tag, mut is_text) = (false, true);
        let repeated = each_field(model, &mut |(key, value)| {
            let is_named = |text: &str| values.contains(&text) || !text.is_empty() && text == schema;
            if key == tag && !with_held(&value, |value| tag_text(value).is_some_and(|text| is_named(&text))) {
                is_text = with_held(&value, |value| {
                    !matches!(
                        value,
                        View::Bool(_)
                            | View::Int(_)
                            | View::Number(..)
                            | View::Uint(_)
                            | View::Float(_)
                            | View::Digits(_)
                    )
                });
                return Ok(());
            }
            has_tag |= key == tag;
            each((key, value))
        })?;
        if let Some(key) = repeated {
            return Err(custom(repeated_field(key)));
        }
        match values {
            _ if has_tag => Ok(()),
            [only] => match from_slice::<serde_json::Value>(only.as_bytes()).ok().filter(|_| !is_text) {
                Some(value) => each((tag, value.view())),
                None => each((tag, only.view())),
            },
            _ => Err(custom(format!("`{tag}` is none of the values of the variant: {}", values.join(", ")))),
        }
    }
}
