//! The traits that a Rust user expects of generated types, as bridges to the tables.
//!
//! These macros are part of the expansion, so they name everything absolutely.

/// serde's traits, `Clone`, `PartialEq` and `Debug` for generated types, all of a module in one go: each call of a macro
/// costs rustc as much as a function.
#[doc(hidden)]
#[macro_export]
macro_rules! __bridges {
    ($($name:ident $debug:ident $text:literal)*) => {$(
        impl $crate::__private::serde::Serialize for $name {
            fn serialize<S: $crate::__private::serde::Serializer>(
                &self,
                serializer: S,
            ) -> $crate::__private::Result<S::Ok, S::Error> {
                $crate::__private::to_serde(self, serializer)
            }
        }
        impl<'de> $crate::__private::serde::Deserialize<'de> for $name {
            fn deserialize<D: $crate::__private::serde::Deserializer<'de>>(
                deserializer: D,
            ) -> $crate::__private::Result<Self, D::Error> {
                $crate::__private::from_serde(deserializer)
            }
        }
        impl $crate::__private::Clone for $name {
            #[inline]
            fn clone(&self) -> Self {
                $crate::__private::clone(self)
            }
        }
        impl $crate::__private::PartialEq for $name {
            #[inline]
            fn eq(&self, other: &Self) -> bool {
                $crate::__private::eq(self, other)
            }
        }
        impl $crate::__private::Debug for $name {
            #[inline]
            fn fmt(&self, formatter: &mut $crate::__private::fmt::Formatter<'_>) -> $crate::__private::fmt::Result {
                $crate::__private::$debug($text, self, formatter)
            }
        }
    )*};
}

/// The further traits of enums of strings.
#[doc(hidden)]
#[macro_export]
macro_rules! __names {
    ($($name:ident)*) => {$(
        impl $crate::__private::From<&str> for $name {
            #[inline]
            fn from(text: &str) -> Self {
                $crate::__private::meant($crate::__private::Source::Str($crate::__private::Cow::Borrowed(text)))
            }
        }
        impl $crate::__private::fmt::Display for $name {
            #[inline]
            fn fmt(&self, formatter: &mut $crate::__private::fmt::Formatter<'_>) -> $crate::__private::fmt::Result {
                formatter.write_str(self.as_str())
            }
        }
        impl $crate::__private::Eq for $name {}
    )*};
}

/// The further traits of enums of integers.
#[doc(hidden)]
#[macro_export]
macro_rules! __numbers {
    ($($name:ident)*) => {$(
        impl $crate::__private::From<i64> for $name {
            #[inline]
            fn from(number: i64) -> Self {
                $crate::__private::meant($crate::__private::Source::Int(number))
            }
        }
        impl $crate::__private::Eq for $name {}
    )*};
}
