//! Any JSON: `serde_json`'s own types.

use std::borrow::Cow;

use serde_json::{Map, Number, Value};

use super::contract::{Decode, Encode, EntryView, MapView, Mismatch, Source, View};
use super::primitive::{exact, keeps_digits};

/// Any JSON, where the document says nothing.
impl Encode for Value {
    fn view(&self) -> View<'_> {
        match self {
            Self::Null => View::Null,
            Self::Bool(value) => View::Bool(*value),
            Self::Number(number) => number_view(number),
            Self::String(text) => View::Str(Cow::Borrowed(text)),
            Self::Array(items) => View::List(items),
            Self::Object(map) => View::Map(map),
        }
    }

    #[inline]
    fn is_any() -> bool {
        true
    }
}

fn number_view(number: &Number) -> View<'_> {
    match (number.as_i64(), number.as_u64()) {
        (Some(value), _) => View::Int(value),
        (None, Some(value)) => View::Uint(value),
        (None, None) if keeps_digits() => View::Digits(number),
        (None, None) => View::Float(number.as_f64().unwrap_or(f64::NAN)),
    }
}

impl Decode for Value {
    fn fill(&mut self, from: Source<'_, '_>) -> Result<(), Mismatch> {
        *self = match from {
            Source::Null => Self::Null,
            Source::Bool(value) => Self::Bool(value),
            Source::Int(value) => Self::from(value),
            Source::Uint(value) => Self::from(value),
            Source::Float(value) => Self::from(value),
            // Where any JSON has no such number, as a text it is neither lost nor another.
            Source::Large(text) => exact(text).map_or_else(|| Self::String(text.to_owned()), Self::Number),
            Source::Str(text) => Self::String(text.into_owned()),
            Source::Typed(value) => Self::String(value.text()),
            Source::List(_) => {
                let mut items: Vec<Self> = Vec::new();
                items.fill(from)?;
                Self::Array(items)
            }
            Source::Map(_) => {
                let mut map = Map::new();
                map.fill(from)?;
                Self::Object(map)
            }
            Source::Model(..) => return Err(Mismatch::expected("any JSON", &from)),
            Source::Chosen(_, view, copy) => return view.take().map_or(Ok(()), |view| copy(view, self)),
        };
        Ok(())
    }

    #[inline]
    fn takes_null() -> bool {
        true
    }

    #[inline]
    fn empty() -> Self {
        Self::Null
    }
}

impl MapView for Map<String, Value> {
    fn entries<'a>(&'a self, each: &mut dyn FnMut(EntryView<'a>)) {
        for (key, value) in self {
            each((key, value.view()));
        }
    }

    fn of_any(&self) -> bool {
        true
    }
}

impl Encode for Map<String, Value> {
    fn view(&self) -> View<'_> {
        View::Map(self)
    }
}

impl Decode for Map<String, Value> {
    fn fill(&mut self, from: Source<'_, '_>) -> Result<(), Mismatch> {
        let Source::Map(entries) = from else {
            return Err(Mismatch::expected("an object", &from));
        };
        self.clear();
        loop {
            let mut value = Value::Null;
            let Some(key) = entries.entry(&mut value)? else { return Ok(()) };
            self.insert(key, value);
        }
    }

    fn entry(&mut self, key: &str) -> Option<&mut dyn Decode> {
        Some(Self::entry(self, key).or_insert(Value::Null))
    }

    fn empty() -> Self {
        Self::new()
    }
}
