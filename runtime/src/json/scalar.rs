//! The types that models are made of.

use std::borrow::Cow;
use std::collections::BTreeMap;

use serde_json::{Map, Number, Value};

use super::contract::{Decode, Encode, EntryView, ListView, MapView, Mismatch, Model, Source, View, fill_from};
use super::number::{keeps_digits, number, rounded};

impl Encode for str {
    #[inline]
    fn view(&self) -> View<'_> {
        View::Str(Cow::Borrowed(self))
    }
}

impl Encode for String {
    #[inline]
    fn view(&self) -> View<'_> {
        View::Str(Cow::Borrowed(self))
    }
}

impl Decode for String {
    #[inline]
    fn fill(&mut self, from: Source<'_, '_>) -> Result<(), Mismatch> {
        match from {
            Source::Str(text) => {
                *self = text.into_owned();
                Ok(())
            }
            other => Err(Mismatch::expected("a string", &other)),
        }
    }

    #[inline]
    fn empty() -> Self {
        Self::new()
    }

    #[inline]
    fn is_text() -> bool {
        true
    }
}

impl Encode for bool {
    #[inline]
    fn view(&self) -> View<'_> {
        View::Bool(*self)
    }
}

impl Decode for bool {
    #[inline]
    fn fill(&mut self, from: Source<'_, '_>) -> Result<(), Mismatch> {
        match from {
            Source::Bool(value) => {
                *self = value;
                Ok(())
            }
            other => Err(Mismatch::expected("a boolean", &other)),
        }
    }

    #[inline]
    fn empty() -> Self {
        false
    }
}

macro_rules! integers {
    ($($type:ty),*) => {$(
        impl Encode for $type {
            #[inline]
            fn view(&self) -> View<'_> {
                i64::try_from(*self).map_or_else(|_| View::Float(*self as f64), View::Int)
            }
        }

        impl Decode for $type {
            #[inline]
            fn fill(&mut self, from: Source<'_, '_>) -> Result<(), Mismatch> {
                let from = rounded(from);
                let value = match &from {
                    Source::Int(value) => Self::try_from(*value).ok(),
                    Source::Uint(value) => Self::try_from(*value).ok(),
                    // JSON has one kind of number: `3.0` is the integer 3.
                    Source::Float(value) if value.fract() == 0.0 && value.abs() < 9_007_199_254_740_992.0 => {
                        Self::try_from(*value as i64).ok()
                    }
                    _ => return Err(Mismatch::expected("an integer", &from)),
                };
                match value {
                    Some(value) => {
                        *self = value;
                        Ok(())
                    }
                    None => {
                        Err(Mismatch::of(concat!("expected an integer that fits `", stringify!($type), "`")))
                    }
                }
            }

            #[inline]
            fn empty() -> Self {
                0
            }
        }
    )*};
}

integers!(i32, i64, u32);

impl Encode for u64 {
    #[inline]
    fn view(&self) -> View<'_> {
        i64::try_from(*self).map_or(View::Uint(*self), View::Int)
    }
}

impl Decode for u64 {
    fn fill(&mut self, from: Source<'_, '_>) -> Result<(), Mismatch> {
        match rounded(from) {
            Source::Int(value) if value >= 0 => *self = value.unsigned_abs(),
            Source::Uint(value) => *self = value,
            // JSON has one kind of number: `3.0` is the integer 3.
            Source::Float(value) if value.fract() == 0.0 && (0.0..9_007_199_254_740_992.0).contains(&value) => {
                *self = value as Self;
            }
            other => return Err(Mismatch::expected("an integer that is not negative", &other)),
        }
        Ok(())
    }

    #[inline]
    fn empty() -> Self {
        0
    }
}

impl Encode for f64 {
    #[inline]
    fn view(&self) -> View<'_> {
        View::Float(*self)
    }
}

/// JSON has no number for these three; servers that speak Protocol Buffers write them as text (ProtoJSON).
const NOT_FINITE: [(&str, f64); 3] = [("NaN", f64::NAN), ("Infinity", f64::INFINITY), ("-Infinity", f64::NEG_INFINITY)];

/// The text of a number that JSON has no number for.
pub(super) fn not_finite(value: f64) -> Option<&'static str> {
    if value.is_finite() {
        return None;
    }
    let same = |other: f64| value == other || (value.is_nan() && other.is_nan());
    NOT_FINITE.iter().find(|(_, other)| same(*other)).map(|(text, _)| *text)
}

impl Decode for f64 {
    fn fill(&mut self, from: Source<'_, '_>) -> Result<(), Mismatch> {
        let written = |text: &str| NOT_FINITE.iter().find(|(name, _)| *name == text).map(|(_, value)| *value);
        match rounded(from) {
            Source::Float(value) => *self = value,
            Source::Int(value) => *self = value as Self,
            Source::Uint(value) => *self = value as Self,
            Source::Str(text) if written(&text).is_some() => *self = written(&text).unwrap_or_default(),
            other => return Err(Mismatch::expected("a number", &other)),
        }
        Ok(())
    }

    #[inline]
    fn empty() -> Self {
        0.0
    }
}

/// No content: whatever comes is passed over.
impl Encode for () {
    #[inline]
    fn view(&self) -> View<'_> {
        View::Absent
    }
}

impl Decode for () {
    fn fill(&mut self, _from: Source<'_, '_>) -> Result<(), Mismatch> {
        Ok(())
    }

    #[inline]
    fn empty() -> Self {}

    #[inline]
    fn nothing() -> Option<Self> {
        Some(())
    }
}

impl<T: Encode> Encode for Option<T> {
    #[inline]
    fn view(&self) -> View<'_> {
        self.as_ref().map_or(View::Absent, Encode::view)
    }
}

impl<T: Decode> Decode for Option<T> {
    #[inline]
    fn fill(&mut self, from: Source<'_, '_>) -> Result<(), Mismatch> {
        if matches!(from, Source::Null) && !T::takes_null() {
            *self = None;
            return Ok(());
        }
        begun(self).fill(from)
    }

    #[inline]
    fn object(&mut self) -> Option<&mut dyn Model> {
        begun(self).object()
    }

    #[inline]
    fn empty() -> Self {
        None
    }

    #[inline]
    fn nothing() -> Option<Self> {
        Some(None)
    }
}

/// The value to fill, in place: a large one need not be moved. A page is smaller with one copy of it for each type.
#[cfg_attr(target_arch = "wasm32", inline(never))]
#[cfg_attr(not(target_arch = "wasm32"), inline)]
fn begun<T: Decode>(slot: &mut Option<T>) -> &mut T {
    slot.insert(T::empty())
}

impl<T: Encode> ListView for [T] {
    #[inline]
    fn count(&self) -> usize {
        <[T]>::len(self)
    }

    #[inline]
    fn item(&self, index: usize) -> Option<View<'_>> {
        self.get(index).map(|item| match item.view() {
            View::Absent => View::Null,
            view => view,
        })
    }
}

impl<T: Encode> ListView for Vec<T> {
    #[inline]
    fn count(&self) -> usize {
        <[T]>::len(self)
    }

    #[inline]
    fn item(&self, index: usize) -> Option<View<'_>> {
        self.as_slice().item(index)
    }
}

impl<T: Encode> Encode for Vec<T> {
    #[inline]
    fn view(&self) -> View<'_> {
        View::List(self)
    }
}

/// A borrowed list, for query and header parameters.
impl<T: Encode> Encode for &[T] {
    #[inline]
    fn view(&self) -> View<'_> {
        View::List(self)
    }
}

impl<T: Encode> ListView for &[T] {
    #[inline]
    fn count(&self) -> usize {
        <[T]>::len(self)
    }

    #[inline]
    fn item(&self, index: usize) -> Option<View<'_>> {
        (**self).item(index)
    }
}

impl Encode for &str {
    #[inline]
    fn view(&self) -> View<'_> {
        View::Str(Cow::Borrowed(self))
    }
}

impl<T: Decode> Decode for Vec<T> {
    #[inline]
    fn fill(&mut self, from: Source<'_, '_>) -> Result<(), Mismatch> {
        let Source::List(items) = from else {
            return Err(Mismatch::expected("an array", &from));
        };
        self.clear();
        let count = items.count();
        self.reserve_exact(count);
        loop {
            // An item that nothing is read into would be made for nothing.
            if count > 0 && self.len() == count {
                return Ok(());
            }
            let mut item = T::empty();
            if !items.next(&mut item)? {
                return Ok(());
            }
            self.push(item);
        }
    }

    #[inline]
    fn empty() -> Self {
        Self::new()
    }
}

impl<T: Encode> MapView for BTreeMap<String, T> {
    #[inline]
    fn entries<'a>(&'a self, each: &mut dyn FnMut(EntryView<'a>)) {
        for (key, value) in self {
            let view = match value.view() {
                View::Absent => View::Null,
                view => view,
            };
            each((key, view));
        }
    }
}

impl<T: Encode> Encode for BTreeMap<String, T> {
    #[inline]
    fn view(&self) -> View<'_> {
        View::Map(self)
    }
}

impl<T: Decode> Decode for BTreeMap<String, T> {
    #[inline]
    fn fill(&mut self, from: Source<'_, '_>) -> Result<(), Mismatch> {
        let Source::Map(entries) = from else {
            return Err(Mismatch::expected("an object", &from));
        };
        self.clear();
        loop {
            let mut value = T::empty();
            let Some(key) = entries.entry(&mut value)? else { return Ok(()) };
            self.insert(key, value);
        }
    }

    fn entry(&mut self, key: &str) -> Option<&mut dyn Decode> {
        Some(Self::entry(self, key.to_owned()).or_insert_with(T::empty))
    }

    #[inline]
    fn empty() -> Self {
        Self::new()
    }
}

/// Any JSON, where the spec says nothing.
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
            Source::Large(text) => number(text).map_or_else(|| Self::String(text.to_owned()), Self::Number),
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
            Source::Model(_) => return Err(Mismatch::expected("any JSON", &from)),
            Source::Chosen(_, view) => {
                return view.take().map_or(Ok(()), |view| fill_from(view, self, None));
            }
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

#[cfg(test)]
mod tests {
    use crate::json::{from_slice, to_vec};

    #[test]
    fn numbers_that_json_has_no_number_for_are_texts() {
        for text in ["\"NaN\"", "\"Infinity\"", "\"-Infinity\""] {
            let value: f64 = from_slice(text.as_bytes()).unwrap();
            assert!(!value.is_finite());
            assert_eq!(to_vec(&value).unwrap(), text.as_bytes());
        }
        assert!(from_slice::<f64>(b"\"1.5\"").is_err());
    }
}
