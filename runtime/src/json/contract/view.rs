//! One level of a value, as JSON sees it.

use std::borrow::Cow;

use serde_json::Number;

use super::{Fields, Model, OneOf, Typed};
use crate::json::float::float_text;
use crate::json::primitive::number_text;
use crate::text::escaped;

/// One level of a value, as JSON sees it.
pub enum View<'a> {
    /// An absent value: a struct leaves the field out.
    Absent,
    /// `null`
    Null,
    /// `true` or `false`
    Bool(bool),
    /// An integer.
    Int(i64),
    /// An integer above `i64::MAX`.
    Uint(u64),
    /// Any other number.
    Float(f64),
    /// A number of any JSON whose digits `serde_json` keeps.
    Digits(&'a Number),
    /// A string.
    Str(Cow<'a, str>),
    /// A string of an enum, and those that the document lists.
    Name(&'a str, &'static [&'static str]),
    /// An integer of an enum, and those that the document lists.
    Number(i64, &'static [i64]),
    /// A string that is read as a type of the program's.
    Typed(&'a dyn Typed),
    /// An array.
    List(&'a dyn ListView),
    /// An object with keys that the document does not name.
    Map(&'a dyn MapView),
    /// An object with fields that the document names.
    Model(&'a dyn Model),
    /// One of several shapes.
    OneOf(&'a dyn OneOf),
}

impl View<'_> {
    /// The text of a string.
    pub(crate) fn text(&self) -> Option<&str> {
        match self {
            View::Str(text) => Some(text),
            View::Name(text, _) => Some(text),
            _ => None,
        }
    }
}

/// A value that can show itself as JSON.
pub trait Encode {
    /// One level of the value.
    fn view(&self) -> View<'_>;
    /// `true` for any JSON.
    #[inline]
    fn is_any() -> bool
    where
        Self: Sized,
    {
        false
    }
}

/// The elements of an array.
pub trait ListView {
    /// Their number.
    fn count(&self) -> usize;
    /// One of them; none past the end.
    fn item(&self, index: usize) -> Option<View<'_>>;
    /// `true` if they are any JSON.
    #[inline]
    fn of_any(&self) -> bool {
        false
    }
}

/// One entry of a map.
pub type EntryView<'a> = (&'a str, View<'a>);

/// The entries of an object whose keys are data.
pub trait MapView {
    /// Calls `each` for every entry, in the map's own order.
    fn entries<'a>(&'a self, each: &mut dyn FnMut(EntryView<'a>));
    /// `true` if their values are any JSON.
    #[inline]
    fn of_any(&self) -> bool {
        false
    }
}

/// Calls `look` with the view, or with that of what a union holds.
pub(in crate::json) fn with_held<T>(view: &View<'_>, look: impl FnOnce(&View<'_>) -> T) -> T {
    match view {
        View::OneOf(union) => with_held(&union.held().1.view(), look),
        view => look(view),
    }
}

/// The value of a tag as its text: a whole number without a point.
pub(in crate::json) fn tag_text<'v>(view: &'v View<'_>) -> Option<Cow<'v, str>> {
    Some(match view {
        View::Str(text) => Cow::Borrowed(&**text),
        View::Name(text, _) => Cow::Borrowed(*text),
        View::Bool(true) => Cow::Borrowed("true"),
        View::Bool(false) => Cow::Borrowed("false"),
        View::Int(value) | View::Number(value, _) => Cow::Owned(value.to_string()),
        View::Uint(value) => Cow::Owned(value.to_string()),
        View::Float(value) if value.fract() == 0.0 && value.abs() < 9_007_199_254_740_992.0 => {
            Cow::Owned((*value as i64).to_string())
        }
        View::Float(value) => Cow::Owned(float_text(*value)),
        View::Digits(number) => match number.as_f64() {
            Some(value) => Cow::Owned(tag_text(&View::Float(value))?.into_owned()),
            None => Cow::Owned(number_text(number)),
        },
        _ => return None,
    })
}

/// Calls `each` for every field that is there, and then for the entries beside them. A required field is always there:
/// one that may be `null` and has no value is `null`. Returns the key of an entry of `rest` that was passed over, because it is that of
/// a field which is there.
///
/// # Errors
/// The first of `each`.
pub(in crate::json) fn each_field<'a, E>(
    model: &'a dyn Model,
    each: &mut impl FnMut(EntryView<'a>) -> Result<(), E>,
) -> Result<Option<&'a str>, E> {
    let fields = model.fields();
    for (index, name) in fields.names.iter().enumerate() {
        match model.field(index) {
            View::Absent if !fields.requires(index) => {}
            View::Absent => each((name, View::Null))?,
            view => each((name, view))?,
        }
    }
    let mut result = Ok(());
    let repeated = each_unnamed(model, fields, &mut |entry| {
        if result.is_ok() {
            result = each(entry);
        }
    });
    result.map(|()| repeated.filter(|_| fields.described))
}

/// Calls `each` for the entries beside the fields. One with the name of a field that is there would be a duplicate key: its key is returned.
fn each_unnamed<'a>(model: &'a dyn Model, fields: &Fields, each: &mut dyn FnMut(EntryView<'a>)) -> Option<&'a str> {
    let View::Map(rest) = model.field(fields.names.len()) else { return None };
    let mut repeated = None;
    rest.entries(&mut |(key, view)| {
        let named = fields.names.iter().position(|name| *name == key);
        if named.is_none_or(|index| !fields.requires(index) && matches!(model.field(index), View::Absent)) {
            each((key, view));
        } else {
            repeated = Some(key);
        }
    });
    repeated
}

/// The message about an entry of `rest` that has the name of a field.
pub(in crate::json) fn repeated_field(key: &str) -> String {
    format!("`{}` is both a field and an entry of `rest`", escaped(key))
}
