//! The impls of enums of strings and of integers.

/// `Model`, the text, and the bridges. Of each enum stand here: its name, twice; the variant of any other text; the others with their numbers
/// and their texts on the wire; and, if there are several, all of them once more.
///
/// ```text
/// Colour "Colour" Other [0 Red "red" 1 Green "green"] [Red Green];
/// Kind "Kind" Other [0 Book "book"];
/// ```
///
/// An enum of several values can be a key. One that has a single value is filled in, and each impl costs rustc time.
#[doc(hidden)]
#[macro_export]
macro_rules! __string_enums {
    ($p:ident $(
        $name:ident $text:tt $other:ident [$($index:tt $variant:ident $wire:tt)*] $([$($listed:ident)*])?;
    )*) => {
        $(
            impl $name {
                /// The text on the wire.
                #[inline]
                #[must_use]
                pub fn as_str(&self) -> &str {
                    match self {
                        $(Self::$variant => $wire,)*
                        Self::$other(text) => text,
                    }
                }
            }
            impl $p::Model for $name {
                #[inline]
                fn empty() -> Self {
                    Self::$other($p::String::new())
                }
                #[inline]
                fn value(&self) -> $p::Option<$p::View<'_>> {
                    $p::Some($p::View::Name(self.as_str(), &[$($wire),*]))
                }
                #[inline]
                fn set_name(&mut self, index: usize, text: $p::String) {
                    *self = match index {
                        $($index => Self::$variant,)*
                        _ => Self::$other(text),
                    };
                }
            }
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
            $(
                impl $name {
                    /// The values that the document lists.
                    pub const VALUES: &'static [Self] = &[$(Self::$listed),*];
                }
                impl $p::Hash for $name {
                    #[inline]
                    fn hash<H: $p::Hasher>(&self, hasher: &mut H) {
                        $p::Hash::hash(self.as_str(), hasher)
                    }
                }
                impl $p::PartialOrd for $name {
                    #[inline]
                    fn partial_cmp(&self, other: &Self) -> $p::Option<$p::Ordering> {
                        $p::Some($p::Ord::cmp(self, other))
                    }
                }
                impl $p::Ord for $name {
                    #[inline]
                    fn cmp(&self, other: &Self) -> $p::Ordering {
                        $p::Ord::cmp(self.as_str(), other.as_str())
                    }
                }
                impl $p::FromStr for $name {
                    type Err = $p::Infallible;
                    #[inline]
                    fn from_str(text: &str) -> $p::Result<Self, $p::Infallible> {
                        $p::Ok($p::bridges::named(text))
                    }
                }
            )?
        )*
        $p::__bridges! { $p $($name debug_tuple $text)* }
    };
}

/// The same of enums of integers.
#[doc(hidden)]
#[macro_export]
macro_rules! __integer_enums {
    ($p:ident $(
        $name:ident $text:tt $other:ident [$($index:tt $variant:ident $wire:literal)*] $([$($listed:ident)*])?;
    )*) => {
        $(
            impl $name {
                /// The integer on the wire.
                #[inline]
                #[must_use]
                pub fn number(&self) -> i64 {
                    match self {
                        $(Self::$variant => $wire,)*
                        Self::$other(number) => *number,
                    }
                }
            }
            impl $p::Model for $name {
                #[inline]
                fn empty() -> Self {
                    Self::$other(0)
                }
                #[inline]
                fn value(&self) -> $p::Option<$p::View<'_>> {
                    $p::Some($p::View::Number(self.number(), &[$($wire),*]))
                }
                #[inline]
                fn set_number(&mut self, index: usize, number: i64) {
                    *self = match index {
                        $($index => Self::$variant,)*
                        _ => Self::$other(number),
                    };
                }
            }
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
            $(
                impl $name {
                    /// The values that the document lists.
                    pub const VALUES: &'static [Self] = &[$(Self::$listed),*];
                }
                impl $p::Hash for $name {
                    #[inline]
                    fn hash<H: $p::Hasher>(&self, hasher: &mut H) {
                        $p::Hash::hash(&self.number(), hasher)
                    }
                }
                impl $p::PartialOrd for $name {
                    #[inline]
                    fn partial_cmp(&self, other: &Self) -> $p::Option<$p::Ordering> {
                        $p::Some($p::Ord::cmp(self, other))
                    }
                }
                impl $p::Ord for $name {
                    #[inline]
                    fn cmp(&self, other: &Self) -> $p::Ordering {
                        $p::Ord::cmp(&self.number(), &other.number())
                    }
                }
                impl $p::FromStr for $name {
                    type Err = $p::ParseIntError;
                    #[inline]
                    fn from_str(text: &str) -> $p::Result<Self, $p::ParseIntError> {
                        $p::Result::map(<i64 as $p::FromStr>::from_str(text), Self::from)
                    }
                }
            )?
        )*
        $p::__bridges! { $p $($name debug_tuple $text)* }
    };
}
