//! The traits that a Rust user expects of generated types, as bridges to the tables.
//!
//! These macros are part of the expansion, so they name everything by the alias of the module that they are called in, which is their
//! first argument. What they call is generic over the model: rustc pays more for an argument that becomes a `dyn Model`.

use std::fmt;

use serde::{Deserializer, Serializer};

use super::contract::{Model, Source};
use super::named::meant;
use super::{decode, encode, share};

/// serde's traits, `Clone`, `PartialEq` and `Debug` for generated types, all of a module in one go: each call of a macro
/// costs rustc as much as a function.
#[doc(hidden)]
#[macro_export]
macro_rules! __bridges {
    ($p:ident $($name:ident $debug:ident $text:literal)*) => {$(
        impl $p::serde::Serialize for $name {
            fn serialize<S: $p::serde::Serializer>(&self, serializer: S) -> $p::Result<S::Ok, S::Error> {
                $p::bridges::to_serde(self, serializer)
            }
        }
        impl<'de> $p::serde::Deserialize<'de> for $name {
            fn deserialize<D: $p::serde::Deserializer<'de>>(deserializer: D) -> $p::Result<Self, D::Error> {
                $p::bridges::from_serde(deserializer)
            }
        }
        impl $p::Clone for $name {
            #[inline]
            fn clone(&self) -> Self {
                $p::bridges::clone(self)
            }
        }
        impl $p::PartialEq for $name {
            #[inline]
            fn eq(&self, other: &Self) -> bool {
                $p::bridges::eq(self, other)
            }
        }
        impl $p::Debug for $name {
            #[inline]
            fn fmt(&self, formatter: &mut $p::fmt::Formatter<'_>) -> $p::fmt::Result {
                $p::bridges::$debug($text, self, formatter)
            }
        }
    )*};
}

/// The further traits of enums of strings. After the `;` stand those of several values, which are keys too: an enum of one value is
/// filled in, and each impl costs rustc time.
#[doc(hidden)]
#[macro_export]
macro_rules! __names {
    ($p:ident $($name:ident)*; $($key:ident)*) => {$(
        impl $p::From<&str> for $name {
            #[inline]
            fn from(text: &str) -> Self {
                $p::bridges::named(text)
            }
        }
        impl $p::fmt::Display for $name {
            #[inline]
            fn fmt(&self, formatter: &mut $p::fmt::Formatter<'_>) -> $p::fmt::Result {
                formatter.write_str(self.as_str())
            }
        }
        impl $p::Eq for $name {}
    )* $(
        impl $p::Hash for $key {
            #[inline]
            fn hash<H: $p::Hasher>(&self, hasher: &mut H) {
                $p::Hash::hash(self.as_str(), hasher)
            }
        }
        impl $p::PartialOrd for $key {
            #[inline]
            fn partial_cmp(&self, other: &Self) -> $p::Option<$p::Ordering> {
                $p::Some($p::Ord::cmp(self, other))
            }
        }
        impl $p::Ord for $key {
            #[inline]
            fn cmp(&self, other: &Self) -> $p::Ordering {
                $p::Ord::cmp(self.as_str(), other.as_str())
            }
        }
        impl $p::FromStr for $key {
            type Err = $p::Infallible;
            #[inline]
            fn from_str(text: &str) -> $p::Result<Self, $p::Infallible> {
                $p::Ok($p::bridges::named(text))
            }
        }
    )*};
}

/// The further traits of enums of integers; after the `;`, of those of several values.
#[doc(hidden)]
#[macro_export]
macro_rules! __numbers {
    ($p:ident $($name:ident)*; $($key:ident)*) => {$(
        impl $p::From<i64> for $name {
            #[inline]
            fn from(number: i64) -> Self {
                $p::bridges::numbered(number)
            }
        }
        impl $p::fmt::Display for $name {
            #[inline]
            fn fmt(&self, formatter: &mut $p::fmt::Formatter<'_>) -> $p::fmt::Result {
                $p::fmt::Display::fmt(&self.number(), formatter)
            }
        }
        impl $p::Eq for $name {}
    )* $(
        impl $p::Hash for $key {
            #[inline]
            fn hash<H: $p::Hasher>(&self, hasher: &mut H) {
                $p::Hash::hash(&self.number(), hasher)
            }
        }
        impl $p::PartialOrd for $key {
            #[inline]
            fn partial_cmp(&self, other: &Self) -> $p::Option<$p::Ordering> {
                $p::Some($p::Ord::cmp(self, other))
            }
        }
        impl $p::Ord for $key {
            #[inline]
            fn cmp(&self, other: &Self) -> $p::Ordering {
                $p::Ord::cmp(&self.number(), &other.number())
            }
        }
        impl $p::FromStr for $key {
            type Err = $p::ParseIntError;
            #[inline]
            fn from_str(text: &str) -> $p::Result<Self, $p::ParseIntError> {
                $p::Result::map(<i64 as $p::FromStr>::from_str(text), Self::from)
            }
        }
    )*};
}

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
