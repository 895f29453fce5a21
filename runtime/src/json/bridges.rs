//! What the impls of generated types call. It is generic over the model: rustc pays more for an argument that becomes a `dyn Model`.

use std::fmt;

use serde::{Deserializer, Serializer};

use super::contract::{Model, Source};
use super::named::meant;
use super::{decode, encode, share};

/// Serializes a model.
///
/// # Errors
/// Those of the serializer.
pub fn to_serde<T: Model, S: Serializer>(model: &T, serializer: S) -> Result<S::Ok, S::Error> {
    encode::to_serde(model, serializer)
}

/// Reads a model.
///
/// # Errors
/// Those of the format, and shapes that the model does not take.
pub fn from_serde<'de, T: Model, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
    decode::from_serde(deserializer)
}

/// A copy of a model.
#[inline]
#[must_use]
pub fn clone<T: Model>(model: &T) -> T {
    share::clone(model)
}

/// `true` if two models show the same JSON.
#[inline]
#[must_use]
pub fn eq<T: Model>(left: &T, right: &T) -> bool {
    share::eq(left, right)
}

/// Prints a model as a struct of that name.
///
/// # Errors
/// Those of the formatter.
#[inline]
pub fn debug<T: Model>(name: &str, model: &T, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
    share::debug(name, model, formatter)
}

/// Prints an enum as the name of its type around its value.
///
/// # Errors
/// Those of the formatter.
#[inline]
pub fn debug_tuple<T: Model>(name: &str, model: &T, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
    share::debug_tuple(name, model, formatter)
}

/// The value of an enum that a text means.
#[inline]
#[must_use]
pub fn named<T: Model>(text: &str) -> T {
    meant(Source::Str(text.into()))
}

/// The value of an enum that an integer means.
#[inline]
#[must_use]
pub fn numbered<T: Model>(number: i64) -> T {
    meant(Source::Int(number))
}
