//! Words that a search looks for.

use std::fmt;
use std::marker::PhantomData;

use permitted::{Map, Value};

/// A field in which the operation `E` looks for words.
pub struct WordField<E> {
    name: &'static str,
    of: PhantomData<fn() -> E>,
}

/// The words that the operation `E` looks for. A text alone is words in the mode that Wix has without one.
#[must_use = "words are looked for once they are in a query"]
pub struct Words<E> {
    map: Map,
    of: PhantomData<fn() -> E>,
}

impl<E> WordField<E> {
    pub(super) const fn new(name: &'static str) -> Self {
        Self { name, of: PhantomData }
    }

    /// The name, as Wix has it.
    #[must_use]
    pub const fn name(self) -> &'static str {
        self.name
    }
}

impl<E> Words<E> {
    fn of(words: impl Into<String>, mode: Option<&str>) -> Self {
        let mut map = Map::from_iter([("expression".to_owned(), Value::from(words.into()))]);
        map.extend(mode.map(|mode| ("mode".to_owned(), mode.into())));
        Self { map, of: PhantomData }
    }

    /// All of the words, at most 100 characters.
    pub fn all(words: impl Into<String>) -> Self {
        Self::of(words, Some("AND"))
    }

    /// At least one of the words, at most 100 characters.
    pub fn any(words: impl Into<String>) -> Self {
        Self::of(words, Some("OR"))
    }

    /// Also words that are nearly the same.
    pub fn fuzzy(mut self) -> Self {
        self.map.insert("fuzzy".to_owned(), true.into());
        self
    }

    /// In these fields only, at most 20.
    pub fn within(mut self, fields: impl IntoIterator<Item = WordField<E>>) -> Self {
        let names = fields.into_iter().map(|field| Value::from(field.name));
        self.map.insert("fields".to_owned(), names.collect());
        self
    }

    pub(super) fn into_map(self) -> Map {
        self.map
    }
}

impl<E> From<&str> for Words<E> {
    fn from(words: &str) -> Self {
        Self::of(words, None)
    }
}

impl<E> From<String> for Words<E> {
    fn from(words: String) -> Self {
        Self::of(words, None)
    }
}

impl<E> Clone for WordField<E> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<E> Copy for WordField<E> {}

impl<E> fmt::Debug for WordField<E> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_tuple("WordField").field(&self.name).finish()
    }
}

impl<E> fmt::Debug for Words<E> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.map.fmt(formatter)
    }
}
