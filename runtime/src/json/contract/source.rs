//! One level of JSON that a value is filled from.

use std::borrow::Cow;

use super::{Budget, Encode, Model, Typed, View};

/// One level of JSON that a value is filled from.
///
/// A copy brings the function that copies: a program that copies nothing has no code for it.
pub enum Source<'a, 's> {
    /// `null`
    Null,
    /// `true` or `false`
    Bool(bool),
    /// An integer that fits `i64`.
    Int(i64),
    /// An integer above `i64::MAX`.
    Uint(u64),
    /// Any other number.
    Float(f64),
    /// A number that no float holds, or whose digits are kept, as it is written.
    Large(&'a str),
    /// A string.
    Str(Cow<'a, str>),
    /// A copy of a value that is read as a type of the program's.
    Typed(&'a dyn Typed),
    /// An array.
    List(&'s mut dyn Items),
    /// An object.
    Map(&'s mut dyn Entries),
    /// Another value of the same type of the document, and what copies its fields.
    Model(&'a dyn Model, fn(&mut dyn Model, &dyn Model) -> Result<(), Mismatch>),
    /// A copy of the union's variant of that number: its view, which is taken once, and what copies it.
    Chosen(usize, &'s mut Option<View<'a>>, fn(View<'_>, &mut dyn Decode) -> Result<(), Mismatch>),
}

/// A value that can be filled from JSON.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be the type of a format",
    label = "`permitted` cannot read or write it",
    note = "write `permitted::text_type!({Self});` beside a type of your own, and turn on the feature of `permitted` for a type of `uuid`, `chrono`, `jiff`, `time` or `rust_decimal`"
)]
pub trait Decode: Encode {
    /// Takes one level of JSON, replacing what was there.
    ///
    /// # Errors
    /// The value is of another kind than the type.
    fn fill(&mut self, from: Source<'_, '_>) -> Result<(), Mismatch>;

    /// The value to fill, before it is filled.
    fn empty() -> Self
    where
        Self: Sized;

    /// The slot for the entry of that key, in a value whose keys are data; none in any other.
    #[inline]
    fn entry(&mut self, _key: &str) -> Option<&mut dyn Decode> {
        None
    }

    /// The model that the entries of an object are read into; none where [`fill`](Self::fill) takes the object. What is
    /// optional is there afterwards.
    #[inline]
    fn object(&mut self) -> Option<&mut dyn Model> {
        None
    }

    /// The value of a response without content, where there is one.
    #[must_use]
    #[inline]
    fn nothing() -> Option<Self>
    where
        Self: Sized,
    {
        None
    }

    /// `true` if text that stands for a value is the value itself, and not JSON of it.
    #[must_use]
    #[inline]
    fn is_text() -> bool
    where
        Self: Sized,
    {
        false
    }

    /// `true` if `null` is a value of it, so that a field of it that is `null` is there.
    #[must_use]
    #[inline]
    fn takes_null() -> bool
    where
        Self: Sized,
    {
        false
    }
}

/// The elements of an array that is being read.
pub trait Items {
    /// Fills `slot` with the next element; `false` when there is none.
    ///
    /// # Errors
    /// The element does not fit the slot, or the input is not JSON.
    fn next(&mut self, slot: &mut dyn Decode) -> Result<bool, Mismatch>;
    /// Their number, if it is known.
    fn count(&self) -> usize {
        0
    }
    /// The rest of what may be read again, inside of a union without a tag.
    fn budget(&self) -> Option<Budget> {
        None
    }
}

/// The entries of an object that is being read.
pub trait Entries {
    /// The next key; the value must then be taken or skipped.
    ///
    /// # Errors
    /// The input is not JSON.
    fn key(&mut self) -> Result<Option<&str>, Mismatch>;
    /// The next key as that of a field of a model; `likely` is the number of the field that it probably is, whose name needs no
    /// escape in JSON, or past the last one.
    ///
    /// # Errors
    /// The input is not JSON.
    fn field(&mut self, names: &'static [&'static str], likely: usize) -> Result<Option<Field<'_>>, Mismatch> {
        Ok(self.key()?.map(|key| find(key, names, likely).map_or(Field::Other(key), Field::Known)))
    }
    /// Fills `slot` with the value of the next key, and gives the key.
    ///
    /// # Errors
    /// Those of [`value`](Self::value).
    fn entry(&mut self, slot: &mut dyn Decode) -> Result<Option<String>, Mismatch> {
        let Some(key) = self.key()?.map(str::to_owned) else { return Ok(None) };
        self.value(slot).map(|()| Some(key))
    }
    /// Fills `slot` with the value of the key just read.
    ///
    /// # Errors
    /// The value does not fit the slot, or the input is not JSON.
    fn value(&mut self, slot: &mut dyn Decode) -> Result<(), Mismatch>;
    /// Passes over the value of the key just read.
    ///
    /// # Errors
    /// The input is not JSON.
    fn skip(&mut self) -> Result<(), Mismatch>;
    /// The rest of what may be read again, inside of a union without a tag.
    fn budget(&self) -> Option<Budget> {
        None
    }
}

/// A key, seen from a model.
pub enum Field<'k> {
    /// The field of that number.
    Known(usize),
    /// A key that the model does not name.
    Other(&'k str),
}

/// Fields mostly arrive in the order of the document, so the likely one is tried first.
#[inline]
pub(in crate::json) fn find(key: &str, names: &[&str], likely: usize) -> Option<usize> {
    if names.get(likely).is_some_and(|name| *name == key) {
        return Some(likely);
    }
    names.iter().position(|name| *name == key)
}

/// The reason that a value could not be filled.
///
/// Boxed, so that a result of reading fits into one register: a function that gives it on has a frame of its own otherwise, for each type.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mismatch(Box<Reason>);

#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::json) enum Reason {
    /// The JSON has another shape than the document says.
    Expected(Cow<'static, str>),
    /// The same of a part that is read from another value: its path, and the message.
    At(String, Cow<'static, str>),
    /// The reader below has failed and keeps its own error.
    Reader,
}

impl Mismatch {
    /// A mismatch with that message.
    #[cold]
    pub(in crate::json) fn of(message: impl Into<Cow<'static, str>>) -> Self {
        Self(Box::new(Reason::Expected(message.into())))
    }

    /// The failure of the reader below, which keeps its own error.
    #[cold]
    pub(in crate::json) fn reader() -> Self {
        Self(Box::new(Reason::Reader))
    }

    pub(in crate::json) fn into_reason(self) -> Reason {
        *self.0
    }

    /// The mismatch of the whole that this part of it has; a reader knows its own path.
    #[cold]
    pub(in crate::json) fn within(self, step: impl std::fmt::Display) -> Self {
        let (path, message) = match *self.0 {
            Reason::Expected(message) => (String::new(), message),
            Reason::At(path, message) => (path, message),
            Reason::Reader => return Self::reader(),
        };
        Self(Box::new(Reason::At(format!("{step}{path}"), message)))
    }

    /// A mismatch between what the type takes and what came.
    #[must_use]
    pub fn expected(what: &'static str, found: &Source<'_, '_>) -> Self {
        Self::of(format!("expected {what}, found {}", found.kind()))
    }
}

impl Source<'_, '_> {
    /// The rest of what may be read again, inside of a union without a tag.
    pub(in crate::json) fn budget(&self) -> Option<Budget> {
        match self {
            Source::List(items) => items.budget(),
            Source::Map(entries) => entries.budget(),
            _ => None,
        }
    }

    /// The kind of the level, for messages; never its content, which may be a secret.
    #[must_use]
    pub fn kind(&self) -> &'static str {
        match self {
            Source::Null => "null",
            Source::Bool(_) => "a boolean",
            Source::Int(_) | Source::Uint(_) => "an integer",
            Source::Float(_) | Source::Large(_) => "a number",
            Source::Str(_) | Source::Typed(_) => "a string",
            Source::List(_) => "an array",
            Source::Map(_) | Source::Model(..) => "an object",
            Source::Chosen(..) => "one of several shapes",
        }
    }
}
