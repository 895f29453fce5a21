//! Structs and string enums as tables.

use std::borrow::Cow;

use super::decode::Field;
use super::encode::MapView;
use super::{Decode, Encode, Mismatch, Source, View};

/// The fields of a struct, in the order of the spec.
#[derive(Debug)]
pub struct Fields {
    /// Their names on the wire.
    pub names: &'static [&'static str],
    /// Which of them must be there, one bit each, 64 to a word.
    pub required: &'static [u64],
}

impl Fields {
    /// Whether the field of that number must be there.
    pub(super) fn requires(&self, index: usize) -> bool {
        self.required.get(index / 64).is_some_and(|word| word & (1 << (index % 64)) != 0)
    }
}

/// A struct whose fields the spec names. Its default has all fields empty.
pub trait Model {
    /// Which fields it has.
    fn fields(&self) -> &'static Fields;
    /// The field of that number.
    fn get(&self, index: usize) -> Option<&dyn Encode>;
    /// The field of that number, to be filled.
    fn get_mut(&mut self, index: usize) -> Option<&mut dyn Decode>;
    /// The entries that the spec allows beside the named fields.
    #[inline]
    fn rest(&self) -> Option<&dyn MapView> {
        None
    }
    /// Keeps an entry beside the named fields: the slot for its value, or none if the spec does not describe it.
    #[inline]
    fn rest_mut(&mut self, _key: &str) -> Option<&mut dyn Decode> {
        None
    }
}

impl<T: Model> Encode for T {
    #[inline]
    fn view(&self) -> View<'_> {
        View::Model(self)
    }

    #[inline]
    fn is_unlisted(&self) -> bool {
        has_unlisted(self)
    }
}

fn has_unlisted(model: &dyn Model) -> bool {
    (0..model.fields().names.len()).filter_map(|index| model.get(index)).any(Encode::is_unlisted)
}

impl<T: Model + Default> Decode for T {
    #[inline]
    fn fill(&mut self, from: Source<'_, '_>) -> Result<(), Mismatch> {
        fill_model(self, from)
    }

    #[inline]
    fn empty() -> Self {
        Self::default()
    }
}

/// A boxed model, for types that contain themselves.
impl<T: Model> Model for Box<T> {
    #[inline]
    fn fields(&self) -> &'static Fields {
        T::fields(self)
    }
    #[inline]
    fn get(&self, index: usize) -> Option<&dyn Encode> {
        T::get(self, index)
    }
    #[inline]
    fn get_mut(&mut self, index: usize) -> Option<&mut dyn Decode> {
        T::get_mut(self, index)
    }
    #[inline]
    fn rest(&self) -> Option<&dyn MapView> {
        T::rest(self)
    }
    #[inline]
    fn rest_mut(&mut self, key: &str) -> Option<&mut dyn Decode> {
        T::rest_mut(self, key)
    }
}

fn fill_model(model: &mut dyn Model, from: Source<'_, '_>) -> Result<(), Mismatch> {
    let Source::Map(entries) = from else {
        return Err(Mismatch::expected("an object", &from));
    };
    let Fields { names, required } = model.fields();
    let mut seen = Seen::new(names.len());
    let mut likely = 0;
    while let Some(field) = entries.field(names, likely)? {
        let slot = match field {
            Field::Known(index) => {
                likely = index + 1;
                seen.mark(index);
                model.get_mut(index)
            }
            Field::Other(key) => model.rest_mut(key),
        };
        match slot {
            Some(slot) => entries.value(slot)?,
            None => entries.skip()?,
        }
    }
    match seen.missing(required).and_then(|index| names.get(index)) {
        Some(name) => Err(Mismatch::Expected(Cow::Owned(format!("the required field `{name}` is missing")))),
        None => Ok(()),
    }
}

/// Which fields were read.
struct Seen {
    first: u64,
    more: Vec<u64>,
}

impl Seen {
    fn new(fields: usize) -> Self {
        Self { first: 0, more: vec![0; fields.saturating_sub(1) / 64] }
    }

    fn mark(&mut self, index: usize) {
        let bit = 1 << (index % 64);
        match (index / 64).checked_sub(1) {
            None => self.first |= bit,
            Some(word) => {
                if let Some(word) = self.more.get_mut(word) {
                    *word |= bit;
                }
            }
        }
    }

    fn missing(&self, required: &[u64]) -> Option<usize> {
        let words = std::iter::once(&self.first).chain(&self.more);
        required
            .iter()
            .zip(words)
            .enumerate()
            .find(|(_, (required, seen))| **required & !**seen != 0)
            .map(|(word, (required, seen))| word * 64 + (required & !seen).trailing_zeros() as usize)
    }
}

/// An enum of strings that keeps the values it does not know.
pub trait OneOfNames: Sized {
    /// The values that the spec lists.
    const NAMES: &'static [&'static str];
    /// The value of that number, or the one that keeps an unknown text.
    fn from_index(known: Result<usize, String>) -> Self;
    /// The value's text.
    fn as_str(&self) -> &str;

    /// Whether the spec does not list the value.
    #[inline]
    fn is_unlisted(&self) -> bool {
        !Self::NAMES.contains(&self.as_str())
    }

    /// The value with that text.
    #[inline]
    #[must_use]
    fn from_text(text: Cow<'_, str>) -> Self {
        Self::from_index(Self::NAMES.iter().position(|name| *name == text).ok_or_else(|| text.into_owned()))
    }

    /// Fills the value, for [`Decode::fill`].
    ///
    /// # Errors
    /// Anything but a string.
    #[inline]
    fn fill_text(&mut self, from: Source<'_, '_>) -> Result<(), Mismatch> {
        match from {
            Source::Str(text) => {
                *self = Self::from_text(text);
                Ok(())
            }
            other => Err(Mismatch::expected("a string", &other)),
        }
    }
}
