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

/// For an enum that is a [`Model`](crate::json::Model), with its default.
#[doc(hidden)]
#[macro_export]
macro_rules! __enum {
    ($name:ident, $default:expr) => {
        $crate::__bridges!($name);
        impl ::core::default::Default for $name {
            #[inline]
            fn default() -> Self {
                $default
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

/// For an enum of strings with `as_str`.
#[doc(hidden)]
#[macro_export]
macro_rules! __names {
    ($name:ident, $other:ident) => {
        $crate::__enum!($name, Self::$other(::std::string::String::new()));
        impl ::core::convert::From<&str> for $name {
            #[inline]
            fn from(text: &str) -> Self {
                $crate::__private::meant($crate::__private::Source::Str(::std::borrow::Cow::Borrowed(text)))
            }
        }
        impl ::core::fmt::Display for $name {
            #[inline]
            fn fmt(&self, formatter: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                formatter.write_str(self.as_str())
            }
        }
        impl ::core::cmp::Eq for $name {}
    };
}

/// For an enum of integers.
#[doc(hidden)]
#[macro_export]
macro_rules! __numbers {
    ($name:ident, $other:ident) => {
        $crate::__enum!($name, Self::$other(0));
        impl ::core::convert::From<i64> for $name {
            #[inline]
            fn from(number: i64) -> Self {
                $crate::__private::meant($crate::__private::Source::Int(number))
            }
        }
        impl ::core::cmp::Eq for $name {}
    };
}
