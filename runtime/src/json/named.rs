//! Enums of names or numbers.

use super::contract::{Decode, Source};

/// The value of an enum that a text or an integer means.
#[must_use]
pub(super) fn meant<T: Decode>(from: Source<'_, '_>) -> T {
    let mut value = T::empty();
    // An enum takes whatever its values are made of.
    let taken = value.fill(from);
    debug_assert!(taken.is_ok(), "an enum takes its own kind of values");
    value
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::json::{Model, View, from_slice, to_value};

    #[derive(Debug, PartialEq)]
    enum Colour {
        Red,
        Green,
        Other(String),
    }

    impl Model for Colour {
        fn empty() -> Self {
            Self::Other(String::new())
        }
        fn value(&self) -> Option<View<'_>> {
            let text = match self {
                Self::Red => "red",
                Self::Green => "green",
                Self::Other(text) => text,
            };
            Some(View::Name(text, &["red", "green"]))
        }
        fn set_name(&mut self, index: usize, text: String) {
            *self = match index {
                0 => Self::Red,
                1 => Self::Green,
                _ => Self::Other(text),
            }
        }
    }

    #[derive(Debug, PartialEq)]
    struct Level(i64);

    impl Model for Level {
        fn empty() -> Self {
            Self(0)
        }
        fn value(&self) -> Option<View<'_>> {
            Some(View::Number(self.0, &[1, 2]))
        }
        fn set_number(&mut self, _: usize, number: i64) {
            self.0 = number;
        }
    }

    #[test]
    fn an_enum_takes_its_kind_of_values_and_nothing_else() {
        for (text, colour) in [("red", Colour::Red), ("green", Colour::Green), ("blue", Colour::Other("blue".into()))] {
            assert_eq!(to_value(&colour).unwrap(), json!(text));
            assert_eq!(meant::<Colour>(Source::Str(text.into())), colour);
            assert_eq!(from_slice::<Colour>(json!(text).to_string().as_bytes()).unwrap(), colour);
            assert_eq!(from_slice::<Box<Colour>>(json!(text).to_string().as_bytes()).unwrap(), Box::new(colour));
        }
        assert_eq!(from_slice::<Level>(b"7").unwrap(), Level(7));
        for other in ["{}", r#"{"red": 1}"#, "[]", "true", "1.5"] {
            assert!(from_slice::<Colour>(other.as_bytes()).is_err(), "a colour is no {other}");
            assert!(from_slice::<Level>(other.as_bytes()).is_err(), "a level is no {other}");
        }
        assert!(from_slice::<Colour>(b"1").is_err());
    }
}
