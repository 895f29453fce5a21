//! The impls of unions.

/// `Model`, `OneOf` and the bridges. Of each union stand here: its name, twice; the variant of any other JSON; the others with their numbers;
/// how many they are; and the other fields of `Choices`.
///
/// ```text
/// Item "Item" Other [0 Book 1 Note] 2 { names: &["Book", "Note", "Other"], tag: None, tags: &[&[], &[]], schemas: &[], default: None };
/// ```
#[doc(hidden)]
#[macro_export]
macro_rules! __unions {
    ($p:ident $(
        $name:ident $text:tt $other:ident [$($index:tt $variant:ident)*] $count:tt { $($choices:tt)* };
    )*) => {
        $(
            impl $p::Model for $name {
                #[inline]
                fn empty() -> Self {
                    Self::$other($p::Value::Null)
                }
                #[inline]
                fn view(&self) -> $p::View<'_> {
                    $p::View::OneOf(self)
                }
                #[inline]
                fn fill(&mut self, from: $p::Source<'_, '_>) -> $p::Result<(), $p::Mismatch> {
                    $p::fill_one_of(self, from)
                }
            }
            impl $p::OneOf for $name {
                #[inline]
                fn choices(&self) -> &'static $p::Choices {
                    const CHOICES: $p::Choices = $p::Choices { count: $count, $($choices)* };
                    &CHOICES
                }
                #[inline]
                fn held(&self) -> (usize, &dyn $p::Decode) {
                    match self {
                        $(Self::$variant(held) => ($index, held),)*
                        Self::$other(held) => ($count, held),
                    }
                }
                #[inline]
                fn held_mut(&mut self) -> &mut dyn $p::Decode {
                    match self {
                        $(Self::$variant(held) => held,)*
                        Self::$other(held) => held,
                    }
                }
                #[inline]
                fn turn(&mut self, index: usize) {
                    *self = match index {
                        $($index => Self::$variant($p::Decode::empty()),)*
                        _ => Self::$other($p::Value::Null),
                    };
                }
            }
        )*
        $p::__bridges! { $p $($name debug_tuple $text)* }
    };
}
