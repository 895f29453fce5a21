//! The traits that a Rust user expects of every generated type.

/// serde's traits, `Clone`, `PartialEq` and `Debug`, which is that of a struct (`debug`) or of the name around a value (`debug_tuple`).
#[doc(hidden)]
#[macro_export]
macro_rules! __bridges {
    ($p:ident $($name:ident $debug:ident $text:tt)*) => {$(
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
