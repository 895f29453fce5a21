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

/// The further traits of enums of strings. After the `;` stand those of several values, which are keys too: an enum of one value is
/// filled in, and each impl costs rustc time.
#[doc(hidden)]
#[macro_export]
macro_rules! __names {
    ($($name:ident)*; $($key:ident)*) => {$(
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
    )* $(
        impl $crate::__private::Hash for $key {
            #[inline]
            fn hash<H: $crate::__private::Hasher>(&self, hasher: &mut H) {
                $crate::__private::Hash::hash(self.as_str(), hasher);
            }
        }
        impl $crate::__private::PartialOrd for $key {
            #[inline]
            fn partial_cmp(&self, other: &Self) -> $crate::__private::Option<$crate::__private::Ordering> {
                $crate::__private::Some($crate::__private::Ord::cmp(self, other))
            }
        }
        impl $crate::__private::Ord for $key {
            #[inline]
            fn cmp(&self, other: &Self) -> $crate::__private::Ordering {
                $crate::__private::Ord::cmp(self.as_str(), other.as_str())
            }
        }
        impl $crate::__private::FromStr for $key {
            type Err = $crate::__private::Infallible;
            #[inline]
            fn from_str(text: &str) -> $crate::__private::Result<Self, $crate::__private::Infallible> {
                $crate::__private::Ok($crate::__private::From::from(text))
            }
        }
    )*};
}

/// The further traits of enums of integers; after the `;`, of those of several values.
#[doc(hidden)]
#[macro_export]
macro_rules! __numbers {
    ($($name:ident)*; $($key:ident)*) => {$(
        impl $crate::__private::From<i64> for $name {
            #[inline]
            fn from(number: i64) -> Self {
                $crate::__private::meant($crate::__private::Source::Int(number))
            }
        }
        impl $crate::__private::fmt::Display for $name {
            #[inline]
            fn fmt(&self, formatter: &mut $crate::__private::fmt::Formatter<'_>) -> $crate::__private::fmt::Result {
                $crate::__private::fmt::Display::fmt(&self.number(), formatter)
            }
        }
        impl $crate::__private::Eq for $name {}
    )* $(
        impl $crate::__private::Hash for $key {
            #[inline]
            fn hash<H: $crate::__private::Hasher>(&self, hasher: &mut H) {
                $crate::__private::Hash::hash(&self.number(), hasher);
            }
        }
        impl $crate::__private::PartialOrd for $key {
            #[inline]
            fn partial_cmp(&self, other: &Self) -> $crate::__private::Option<$crate::__private::Ordering> {
                $crate::__private::Some($crate::__private::Ord::cmp(self, other))
            }
        }
        impl $crate::__private::Ord for $key {
            #[inline]
            fn cmp(&self, other: &Self) -> $crate::__private::Ordering {
                $crate::__private::Ord::cmp(&self.number(), &other.number())
            }
        }
        impl $crate::__private::FromStr for $key {
            type Err = $crate::__private::ParseIntError;
            #[inline]
            fn from_str(text: &str) -> $crate::__private::Result<Self, $crate::__private::ParseIntError> {
                $crate::__private::Result::map(<i64 as $crate::__private::FromStr>::from_str(text), Self::from)
            }
        }
    )*};
}
