//! The traits that a Rust user expects of generated types, as bridges to the tables.
//!
//! These macros are part of the expansion, so they name everything absolutely.

/// serde's traits, `Clone` and `PartialEq`, for every generated type.
#[doc(hidden)]
#[macro_export]
macro_rules! __bridges {
    ($name:ident) => {
        impl $crate::__private::serde::Serialize for $name {
            fn serialize<S: $crate::__private::serde::Serializer>(
                &self,
                serializer: S,
            ) -> ::core::result::Result<S::Ok, S::Error> {
                $crate::__private::to_serde(self, serializer)
            }
        }
        impl<'de> $crate::__private::serde::Deserialize<'de> for $name {
            fn deserialize<D: $crate::__private::serde::Deserializer<'de>>(
                deserializer: D,
            ) -> ::core::result::Result<Self, D::Error> {
                $crate::__private::from_serde(deserializer)
            }
        }
        impl ::core::clone::Clone for $name {
            #[inline]
            fn clone(&self) -> Self {
                $crate::__private::clone(self)
            }
        }
        impl ::core::cmp::PartialEq for $name {
            #[inline]
            fn eq(&self, other: &Self) -> bool {
                $crate::__private::eq(self, other)
            }
        }
    };
}

/// The default of an enum.
#[doc(hidden)]
#[macro_export]
macro_rules! __default {
    ($name:ident) => {
        impl ::core::default::Default for $name {
            #[inline]
            fn default() -> Self {
                <Self as $crate::__private::Decode>::empty()
            }
        }
    };
}

/// For a struct that is a [`Model`](crate::json::Model).
#[doc(hidden)]
#[macro_export]
macro_rules! __model {
    ($name:ident) => {
        $crate::__bridges!($name);
        impl ::core::fmt::Debug for $name {
            #[inline]
            fn fmt(&self, formatter: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                $crate::__private::debug(::core::stringify!($name), self, formatter)
            }
        }
    };
}

/// For an enum of strings that is [`OneOfNames`](crate::json::OneOfNames).
#[doc(hidden)]
#[macro_export]
macro_rules! __names {
    ($name:ident) => {
        $crate::__bridges!($name);
        $crate::__default!($name);
        impl $name {
            /// The text on the wire.
            #[inline]
            #[must_use]
            pub fn as_str(&self) -> &str {
                <Self as $crate::__private::OneOfNames>::as_str(self)
            }
        }
        impl $crate::__private::Encode for $name {
            #[inline]
            fn view(&self) -> $crate::__private::View<'_> {
                $crate::__private::text_view(<Self as $crate::__private::OneOfNames>::as_str(self))
            }
            #[inline]
            fn is_unlisted(&self) -> bool {
                <Self as $crate::__private::OneOfNames>::is_unlisted(self)
            }
        }
        impl $crate::__private::Decode for $name {
            #[inline]
            fn fill(
                &mut self,
                from: $crate::__private::Source<'_, '_>,
            ) -> ::core::result::Result<(), $crate::__private::Mismatch> {
                <Self as $crate::__private::OneOfNames>::fill_text(self, from)
            }
            #[inline]
            fn empty() -> Self {
                <Self as $crate::__private::OneOfNames>::from_index(::core::result::Result::Err(
                    ::std::string::String::new(),
                ))
            }
        }
        impl ::core::convert::From<&str> for $name {
            #[inline]
            fn from(text: &str) -> Self {
                <Self as $crate::__private::OneOfNames>::from_text(::std::borrow::Cow::Borrowed(text))
            }
        }
        impl ::core::fmt::Debug for $name {
            #[inline]
            fn fmt(&self, formatter: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                $crate::__private::debug_tuple(::core::stringify!($name), self, formatter)
            }
        }
        impl ::core::fmt::Display for $name {
            #[inline]
            fn fmt(&self, formatter: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                formatter.write_str(<Self as $crate::__private::OneOfNames>::as_str(self))
            }
        }
        impl ::core::cmp::Eq for $name {}
    };
}

/// For an enum of integers that is [`OneOfNumbers`](crate::json::OneOfNumbers).
#[doc(hidden)]
#[macro_export]
macro_rules! __numbers {
    ($name:ident) => {
        $crate::__bridges!($name);
        $crate::__default!($name);
        impl $name {
            /// The integer on the wire.
            #[inline]
            #[must_use]
            pub fn number(&self) -> i64 {
                <Self as $crate::__private::OneOfNumbers>::number(self)
            }
        }
        impl $crate::__private::Encode for $name {
            #[inline]
            fn view(&self) -> $crate::__private::View<'_> {
                $crate::__private::View::Int(<Self as $crate::__private::OneOfNumbers>::number(self))
            }
            #[inline]
            fn is_unlisted(&self) -> bool {
                <Self as $crate::__private::OneOfNumbers>::is_unlisted(self)
            }
        }
        impl $crate::__private::Decode for $name {
            #[inline]
            fn fill(
                &mut self,
                from: $crate::__private::Source<'_, '_>,
            ) -> ::core::result::Result<(), $crate::__private::Mismatch> {
                <Self as $crate::__private::OneOfNumbers>::fill_number(self, from)
            }
            #[inline]
            fn empty() -> Self {
                <Self as $crate::__private::OneOfNumbers>::from_number(0)
            }
        }
        impl ::core::convert::From<i64> for $name {
            #[inline]
            fn from(number: i64) -> Self {
                <Self as $crate::__private::OneOfNumbers>::from_number(number)
            }
        }
        impl ::core::fmt::Debug for $name {
            #[inline]
            fn fmt(&self, formatter: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                $crate::__private::debug_tuple(::core::stringify!($name), self, formatter)
            }
        }
        impl ::core::cmp::Eq for $name {}
    };
}

/// For an enum of shapes that is [`OneOf`](crate::json::OneOf).
#[doc(hidden)]
#[macro_export]
macro_rules! __one_of {
    ($name:ident) => {
        $crate::__bridges!($name);
        $crate::__default!($name);
        impl $crate::__private::Encode for $name {
            #[inline]
            fn view(&self) -> $crate::__private::View<'_> {
                $crate::__private::View::OneOf(self)
            }
            #[inline]
            fn is_unlisted(&self) -> bool {
                <Self as $crate::__private::OneOf>::held(self).is_unlisted()
            }
        }
        impl $crate::__private::Decode for $name {
            #[inline]
            fn fill(
                &mut self,
                from: $crate::__private::Source<'_, '_>,
            ) -> ::core::result::Result<(), $crate::__private::Mismatch> {
                $crate::__private::fill_one_of(self, from)
            }
            #[inline]
            fn empty() -> Self {
                Self::__KEPT
            }
        }
        impl ::core::fmt::Debug for $name {
            #[inline]
            fn fmt(&self, formatter: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                $crate::__private::debug_tuple(::core::stringify!($name), self, formatter)
            }
        }
    };
}
