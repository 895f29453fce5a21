//! Types of a spec as tables.

use super::decode::{Entries, Field};
use super::share::fill_from;
use super::{Decode, Encode, Mismatch, Source, View};

/// The fields of a struct, in the order of the spec.
#[derive(Debug)]
pub struct Fields {
    /// Their names on the wire.
    pub names: &'static [&'static str],
    /// The set of required fields, one bit each, 64 to a word.
    pub required: &'static [u64],
    /// `true` if the spec describes the entries beside them.
    pub described: bool,
}

impl Fields {
    const NONE: Self = Self { names: &[], required: &[], described: false };

    /// `true` if the field of that number is required.
    pub(super) fn requires(&self, index: usize) -> bool {
        self.required.get(index / 64).is_some_and(|word| word & (1 << (index % 64)) != 0)
    }
}

/// A type that the spec describes: a struct whose fields it names, or an enum.
///
/// An enum has no fields, and gives its value in [`value`](Self::value).
///
/// One function gives the fields and the table of them, because rustc's time goes by the number of functions.
pub trait Model {
    /// The field of that number; after the last one, the entries that have no field, if the type keeps them; and past that
    /// the table of fields.
    ///
    /// # Errors
    /// No field of that number: the table.
    #[inline]
    fn get(&self, _index: usize) -> Result<&dyn Decode, &'static Fields> {
        Err(&Fields::NONE)
    }
    /// The field of that number, to be filled; after the last one, the entries that have no field.
    #[inline]
    fn get_mut(&mut self, _index: usize) -> Option<&mut dyn Decode> {
        None
    }
    /// The value of an enum of strings or integers.
    #[inline]
    fn value(&self) -> Option<View<'_>> {
        None
    }
    /// The fields that have one value, which is a boolean or a number: their numbers, and the values as texts.
    #[inline]
    fn constants(&self) -> &'static [(usize, &'static str)] {
        &[]
    }
    /// Turns an enum of strings into the listed value of that number, or past the last one into that text.
    #[inline]
    fn set_name(&mut self, _index: usize, _text: String) {}
    /// Turns an enum of integers into the listed value of that number, or past the last one into that integer.
    #[inline]
    fn set_number(&mut self, _index: usize, _number: i64) {}
    /// The value to fill, before it is filled. It may lack what the spec requires, so it is not its `Default`.
    fn empty() -> Self
    where
        Self: Sized;
    /// One level of it.
    #[inline]
    fn view(&self) -> View<'_>
    where
        Self: Sized,
    {
        self.value().unwrap_or(View::Model(self))
    }
    /// Itself, where the entries of an object are read into its fields.
    #[inline]
    fn object(&mut self) -> Option<&mut dyn Model>
    where
        Self: Sized,
    {
        if matches!(self.view(), View::Model(_)) { Some(self) } else { None }
    }
    /// Takes one level of it.
    ///
    /// # Errors
    /// The input is of another kind, or not JSON.
    #[inline]
    fn fill(&mut self, from: Source<'_, '_>) -> Result<(), Mismatch>
    where
        Self: Sized,
    {
        fill_model(self, from)
    }
}

impl dyn Model + '_ {
    /// The table of fields.
    pub(crate) fn fields(&self) -> &'static Fields {
        self.get(usize::MAX).err().unwrap_or(&Fields::NONE)
    }

    /// One level of the field of that number.
    pub(crate) fn field(&self, index: usize) -> View<'_> {
        self.get(index).map_or(View::Absent, |field| field.view())
    }
}

impl<T: Model> Encode for T {
    #[inline]
    fn view(&self) -> View<'_> {
        Model::view(self)
    }
}

impl<T: Model> Decode for T {
    #[inline]
    fn fill(&mut self, from: Source<'_, '_>) -> Result<(), Mismatch> {
        Model::fill(self, from)
    }

    #[inline]
    fn object(&mut self) -> Option<&mut dyn Model> {
        Model::object(self)
    }

    #[inline]
    fn empty() -> Self {
        <Self as Model>::empty()
    }
}

/// A boxed model, for types that contain themselves.
impl<T: Model> Model for Box<T> {
    #[inline]
    fn empty() -> Self {
        Self::new(<T as Model>::empty())
    }
    #[inline]
    fn view(&self) -> View<'_> {
        T::view(self)
    }
    #[inline]
    fn object(&mut self) -> Option<&mut dyn Model> {
        T::object(self)
    }
    #[inline]
    fn fill(&mut self, from: Source<'_, '_>) -> Result<(), Mismatch> {
        T::fill(self, from)
    }
}

fn fill_value(model: &mut dyn Model, from: Source<'_, '_>) -> Result<(), Mismatch> {
    match model.value() {
        Some(View::Name(_, listed)) => fill_name(model, listed, from),
        Some(View::Number(_, listed)) => fill_number(model, listed, from),
        _ => Err(Mismatch::expected("an object", &from)),
    }
}

fn fill_name(model: &mut dyn Model, listed: &[&str], from: Source<'_, '_>) -> Result<(), Mismatch> {
    let Source::Str(text) = from else { return Err(Mismatch::expected("a string", &from)) };
    match listed.iter().position(|name| *name == text) {
        Some(index) => model.set_name(index, String::new()),
        None => model.set_name(listed.len(), text.into_owned()),
    }
    Ok(())
}

fn fill_number(model: &mut dyn Model, listed: &[i64], from: Source<'_, '_>) -> Result<(), Mismatch> {
    let mut number = 0_i64;
    number.fill(from)?;
    model.set_number(listed.iter().position(|known| *known == number).unwrap_or(listed.len()), number);
    Ok(())
}

/// The value of an enum that a text or an integer means.
#[must_use]
pub fn meant<T: Decode>(from: Source<'_, '_>) -> T {
    let mut value = T::empty();
    // An enum takes whatever its values are made of.
    let taken = value.fill(from);
    debug_assert!(taken.is_ok(), "an enum takes its own kind of values");
    value
}

fn fill_model(model: &mut dyn Model, from: Source<'_, '_>) -> Result<(), Mismatch> {
    match from {
        Source::Model(other) => copy_fields(model, other),
        // An enum has no fields and takes no object; a struct without fields takes any.
        Source::Map(entries) if model.value().is_none() => read_fields(model, entries),
        from => fill_value(model, from),
    }
}

/// Reads the entries of an object into the fields of those names.
pub(super) fn read_fields<E: Entries + ?Sized>(model: &mut dyn Model, entries: &mut E) -> Result<(), Mismatch> {
    let Fields { names, required, .. } = model.fields();
    let mut seen = Seen::new(names.len());
    let mut likely = 0;
    while let Some(field) = entries.field(names, likely)? {
        let slot = match field {
            Field::Known(index) => {
                likely = index + 1;
                seen.mark(index);
                model.get_mut(index)
            }
            Field::Other(key) => model.get_mut(names.len()).and_then(|rest| rest.entry(key)),
        };
        match slot {
            Some(slot) => entries.value(slot)?,
            None => entries.skip()?,
        }
    }
    match seen.missing(required).and_then(|index| names.get(index)) {
        Some(name) => Err(Mismatch::of(format!("the required field `{name}` is missing"))),
        None => Ok(()),
    }
}

/// Takes the fields of another value of the same type.
pub(super) fn copy_fields(model: &mut dyn Model, other: &dyn Model) -> Result<(), Mismatch> {
    // One past the named fields is what has no name.
    for index in 0.. {
        let Ok(field) = other.get(index) else { break };
        let view = field.view();
        if matches!(view, View::Absent) {
            continue;
        }
        if let Some(slot) = model.get_mut(index) {
            fill_from(view, slot, None)?;
        }
    }
    Ok(())
}

/// The set of fields that were read.
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

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::json::{from_slice, to_value};

    #[derive(Debug, PartialEq)]
    enum Colour {
        Red,
        Green,
        Other(String),
    }

    impl Model for Colour {
        fn empty() -> Self {
            Self::Other(String::new())
        }
        fn value(&self) -> Option<View<'_>> {
            let text = match self {
                Self::Red => "red",
                Self::Green => "green",
                Self::Other(text) => text,
            };
            Some(View::Name(text, &["red", "green"]))
        }
        fn set_name(&mut self, index: usize, text: String) {
            *self = match index {
                0 => Self::Red,
                1 => Self::Green,
                _ => Self::Other(text),
            }
        }
    }

    #[derive(Debug, PartialEq)]
    struct Level(i64);

    impl Model for Level {
        fn empty() -> Self {
            Self(0)
        }
        fn value(&self) -> Option<View<'_>> {
            Some(View::Number(self.0, &[1, 2]))
        }
        fn set_number(&mut self, _: usize, number: i64) {
            self.0 = number;
        }
    }

    #[test]
    fn an_enum_takes_its_kind_of_values_and_nothing_else() {
        for (text, colour) in [("red", Colour::Red), ("green", Colour::Green), ("blue", Colour::Other("blue".into()))] {
            assert_eq!(to_value(&colour).unwrap(), json!(text));
            assert_eq!(meant::<Colour>(Source::Str(text.into())), colour);
            assert_eq!(from_slice::<Colour>(json!(text).to_string().as_bytes()).unwrap(), colour);
            assert_eq!(from_slice::<Box<Colour>>(json!(text).to_string().as_bytes()).unwrap(), Box::new(colour));
        }
        assert_eq!(from_slice::<Level>(b"7").unwrap(), Level(7));
        for other in ["{}", r#"{"red": 1}"#, "[]", "true", "1.5"] {
            assert!(from_slice::<Colour>(other.as_bytes()).is_err(), "a colour is no {other}");
            assert!(from_slice::<Level>(other.as_bytes()).is_err(), "a level is no {other}");
        }
        assert!(from_slice::<Colour>(b"1").is_err());
    }
}
