//! Texts, booleans, numbers, and nothing.

use std::borrow::Cow;

use super::contract::{Decode, Encode, Mismatch, Source, View};
use super::number::rounded;

impl Encode for str {
    #[inline]
    fn view(&self) -> View<'_> {
        View::Str(Cow::Borrowed(self))
    }
}

impl Encode for &str {
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
