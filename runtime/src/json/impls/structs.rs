//! The impls of structs.

/// `Model`, `Default` or `new`, and the bridges. Of each struct stand here: its name, twice; its empty value; its fields with their numbers;
/// their names on the wire; the sets of those that are required; `described` and `plain` of `Fields`; the constants of `Model::constants`,
/// if it has any; and what it is by default, or else the arguments and the value of `new`.
///
/// ```text
/// Book "Book" { Self::new(NO_TEXT) } [0 id 1 pages 2 extra] ["id" "pages"] [1] false true,,
///     new(id: String) { Self { id, pages: None, extra: Extra::NONE } };
/// Note "Note" { Self { text: None, extra: Extra::NONE } } [0 text 1 extra] ["text"] [0] false true, default { Self::empty() },;
/// ```
#[doc(hidden)]
#[macro_export]
macro_rules! __structs {
    ($p:ident $(
        $name:ident $text:tt { $($empty:tt)* } [$($index:tt $field:ident)*] [$($wire:tt)*] [$($required:tt)*] $described:tt $plain:tt
        $(constants [$($constant:tt)*])?, $(default { $($default:tt)* })?, $(new($($argument:tt)*) { $($new:tt)* })?;
    )*) => {
        $(
            impl $p::Model for $name {
                #[inline]
                fn empty() -> Self {
                    $($empty)*
                }
                #[inline]
                fn get(&self, index: usize) -> $p::Result<&dyn $p::Decode, &'static $p::Fields> {
                    $p::Ok(match index {
                        $($index => &self.$field,)*
                        _ => {
                            return $p::Err(&$p::Fields {
                                names: &[$($wire),*],
                                required: &[$($required),*],
                                described: $described,
                                plain: $plain,
                            });
                        }
                    })
                }
                #[inline]
                fn get_mut(&mut self, index: usize) -> $p::Option<&mut dyn $p::Decode> {
                    $p::Some(match index {
                        $($index => &mut self.$field,)*
                        _ => return $p::None,
                    })
                }
                $(
                    #[inline]
                    fn constants(&self) -> &'static [(usize, &'static str)] {
                        &[$($constant)*]
                    }
                )?
            }
            $(
                impl $p::Default for $name {
                    #[inline]
                    fn default() -> Self {
                        $($default)*
                    }
                }
            )?
            $(
                impl $name {
                    /// A value with what must be there, and nothing else.
                    #[inline]
                    #[must_use]
                    pub fn new($($argument)*) -> Self {
                        $($new)*
                    }
                }
            )?
        )*
        $p::__bridges! { $p $($name debug $text)* }
    };
}
