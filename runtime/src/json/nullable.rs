//! A field that may be left out and may be `null`.

use super::contract::{Decode, Encode, Mismatch, Model, Source, View};

/// A field that the document lets be absent, `null` or a value, and where the three differ: in a `PATCH`, absent leaves the
/// field as it is and `null` clears it.
///
/// Of an [`Option`], whose `None` says neither: `.map(Nullable::Value).unwrap_or_default()` leaves the field out, and
/// `.map_or(Nullable::Null, Nullable::Value)` clears it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Nullable<T> {
    /// The field is absent.
    #[default]
    Absent,
    /// `null`
    Null,
    /// A value.
    Value(T),
}

impl<T> Nullable<T> {
    /// The value, if there is one.
    pub fn value(&self) -> Option<&T> {
        match self {
            Self::Value(value) => Some(value),
            Self::Absent | Self::Null => None,
        }
    }

    /// The value, if there is one, to be changed.
    pub fn as_mut(&mut self) -> Option<&mut T> {
        match self {
            Self::Value(value) => Some(value),
            Self::Absent | Self::Null => None,
        }
    }

    /// The value, if there is one, taken.
    pub fn into_value(self) -> Option<T> {
        match self {
            Self::Value(value) => Some(value),
            Self::Absent | Self::Null => None,
        }
    }
}

impl<T: std::ops::Deref> Nullable<T> {
    /// The value, if there is one, as what it points to: `name.as_deref() == Some("Mug")`.
    pub fn as_deref(&self) -> Option<&T::Target> {
        self.value().map(T::deref)
    }
}

/// One item or none, as an [`Option`] gives.
impl<T> IntoIterator for Nullable<T> {
    type Item = T;
    type IntoIter = std::option::IntoIter<T>;

    fn into_iter(self) -> Self::IntoIter {
        self.into_value().into_iter()
    }
}

impl<T> From<T> for Nullable<T> {
    fn from(value: T) -> Self {
        Self::Value(value)
    }
}

impl From<&str> for Nullable<String> {
    fn from(value: &str) -> Self {
        Self::Value(value.to_owned())
    }
}

impl<T: Encode> Encode for Nullable<T> {
    #[inline]
    fn view(&self) -> View<'_> {
        match self {
            Self::Absent => View::Absent,
            Self::Null => View::Null,
            Self::Value(value) => value.view(),
        }
    }
}

impl<T: Decode> Decode for Nullable<T> {
    #[inline]
    fn fill(&mut self, from: Source<'_, '_>) -> Result<(), Mismatch> {
        if matches!(from, Source::Null) {
            *self = Self::Null;
            return Ok(());
        }
        let mut value = T::empty();
        value.fill(from)?;
        *self = Self::Value(value);
        Ok(())
    }

    #[inline]
    fn object(&mut self) -> Option<&mut dyn Model> {
        *self = Self::Value(T::empty());
        self.as_mut()?.object()
    }

    #[inline]
    fn empty() -> Self {
        Self::Absent
    }
}
