//! Types of a document as tables.

use super::fill::fill_model;
use super::{Decode, Encode, Mismatch, Source, View};

/// The fields of a struct, in the order of the document.
#[derive(Debug)]
pub struct Fields {
    /// Their names on the wire.
    pub names: &'static [&'static str],
    /// The set of required fields, one bit each, 64 to a word.
    pub required: &'static [u64],
    /// `true` if the document describes the entries beside them.
    pub described: bool,
    /// `true` if JSON writes each name as it is, without an escape.
    pub plain: bool,
}

impl Fields {
    const NONE: Self = Self { names: &[], required: &[], described: false, plain: true };

    /// `true` if the field of that number is required.
    pub(in crate::json) fn requires(&self, index: usize) -> bool {
        self.required.get(index / 64).is_some_and(|word| word & (1 << (index % 64)) != 0)
    }
}

/// A type that the document describes: a struct whose fields it names, or an enum.
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
    /// The fields that have one value which is a boolean or a number, and those of any JSON that have some values only: their numbers,
    /// each with a value as JSON. The empty text means that the field has none, and `*` that another variant of a union gives it a type.
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
    /// The value to fill, before it is filled. It may lack what the document requires, so it is not its `Default`.
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
        #[cfg(not(target_arch = "wasm32"))]
        return if matches!(self.view(), View::Model(_)) { Some(self) } else { None };
        // A page has few instructions for each type that it knows.
        #[cfg(target_arch = "wasm32")]
        with_fields(self)
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

/// The model, if it has fields; [`Model::fill`] takes any other.
#[cfg(target_arch = "wasm32")]
fn with_fields<'a>(model: &'a mut (dyn Model + 'a)) -> Option<&'a mut (dyn Model + 'a)> {
    (!model.fields().names.is_empty()).then_some(model)
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
