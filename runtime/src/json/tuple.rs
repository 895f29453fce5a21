//! Lists of fixed length, each place with a shape of its own.

use super::contract::{Decode, Encode, ListView, Mismatch, Source, View};

macro_rules! tuples {
    ($($count:literal: $($name:ident $index:tt),+;)+) => {$(
        impl<$($name: Encode),+> ListView for ($($name,)+) {
            #[inline]
            fn count(&self) -> usize {
                $count
            }

            #[inline]
            fn item(&self, index: usize) -> Option<View<'_>> {
                let view = match index {
                    $($index => self.$index.view(),)+
                    _ => return None,
                };
                Some(if matches!(view, View::Absent) { View::Null } else { view })
            }
        }

        impl<$($name: Encode),+> Encode for ($($name,)+) {
            #[inline]
            fn view(&self) -> View<'_> {
                View::List(self)
            }
        }

        impl<$($name: Decode),+> Decode for ($($name,)+) {
            #[inline]
            fn fill(&mut self, from: Source<'_, '_>) -> Result<(), Mismatch> {
                let Source::List(items) = from else {
                    return Err(Mismatch::expected("an array", &from));
                };
                $(if !items.next(&mut self.$index)? {
                    return Err(Mismatch::of(concat!("expected an array of ", $count)));
                })+
                if items.next(&mut ())? {
                    return Err(Mismatch::of(concat!("expected an array of ", $count)));
                }
                Ok(())
            }

            #[inline]
            fn empty() -> Self {
                ($($name::empty(),)+)
            }
        }
    )+};
}

tuples! {
    1: A 0;
    2: A 0, B 1;
    3: A 0, B 1, C 2;
    4: A 0, B 1, C 2, D 3;
    5: A 0, B 1, C 2, D 3, E 4;
    6: A 0, B 1, C 2, D 3, E 4, F 5;
    7: A 0, B 1, C 2, D 3, E 4, F 5, G 6;
    8: A 0, B 1, C 2, D 3, E 4, F 5, G 6, H 7;
}

#[cfg(test)]
mod tests {
    use crate::json::{from_slice, to_vec};

    #[test]
    fn each_place_has_its_own_type_and_all_must_be_there() {
        let pair: (String, Option<i64>) = from_slice(br#"["a", null]"#).unwrap();
        assert_eq!(pair, ("a".to_owned(), None));
        assert_eq!(to_vec(&pair).unwrap(), br#"["a",null]"#);
        assert!(
            from_slice::<(String, i64)>(br#"["a"]"#).unwrap_err().to_string().starts_with("expected an array of 2")
        );
        // What is more would be lost.
        assert!(from_slice::<(i64,)>(b"[1, 2]").unwrap_err().to_string().starts_with("expected an array of 1"));
    }
}
