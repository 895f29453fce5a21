//! The digits of numbers, where `serde_json` keeps them (its feature `arbitrary_precision`, which any crate of a program may turn on).

use super::contract::Source;
use super::primitive;

/// The key of the map that `serde_json` makes of a number then.
pub(super) const KEY: &str = "$serde_json::private::Number";

/// The number of a text as it is read: an integer, or what the type makes of its text.
pub(super) fn source(text: &str) -> Source<'_, '_> {
    let whole = text.parse().map(Source::Int).or_else(|_| text.parse().map(Source::Uint));
    whole.ok().filter(|_| text != "-0").unwrap_or(Source::Large(text))
}

/// A number whose text is a float's, as that float.
#[inline]
pub(super) fn rounded<'a, 's>(from: Source<'a, 's>) -> Source<'a, 's> {
    let Source::Large(text) = from else { return from };
    float(text).map_or(Source::Large(text), Source::Float)
}

/// The float that is nearest to a JSON number. `FromStr` has tables of 13 kB, which a page would load for it.
pub(crate) fn float(text: &str) -> Option<f64> {
    primitive::number(text).filter(|value| value.is_finite())
}

#[cfg(test)]
mod tests {
    use serde_json::Value;

    use crate::json::primitive::keeps_digits;
    use crate::json::{from_slice, to_vec};

    /// Holds with `serde_json/arbitrary_precision` (the feature `exact-numbers`) and without.
    #[test]
    fn numbers_have_their_values_whatever_serde_json_makes_of_them() {
        for text in ["0.1", "-0", "1.5e3", "12345678901234567890", "-9223372036854775808", "1E-2"] {
            let read = from_slice::<f64>(text.as_bytes()).unwrap();
            assert_eq!(read, text.parse::<f64>().unwrap(), "{text}");
            assert_eq!(
                serde_json::from_str::<Value>(text).unwrap(),
                from_slice::<Value>(text.as_bytes()).unwrap(),
                "{text}"
            );
        }
        for (text, value) in [("3.0", 3), ("3e2", 300), ("-7", -7)] {
            assert_eq!(from_slice::<i64>(text.as_bytes()).unwrap(), value, "{text}");
            let nested: Vec<Option<i64>> = from_slice(format!("[{text}]").as_bytes()).unwrap();
            assert_eq!(nested, [Some(value)], "{text}");
        }
        assert_eq!(from_slice::<u64>(b"18446744073709551615").unwrap(), u64::MAX);
        assert!(from_slice::<i64>(b"1.5").is_err() && from_slice::<f64>(b"[1e400]").is_err());
        assert!(from_slice::<String>(b"1.5").unwrap_err().to_string().contains("expected a string, found a number"));
    }

    #[test]
    fn digits_of_any_json_are_kept_where_serde_json_keeps_them() {
        let text = r#"{"a":123456789012345678901234567890,"b":[0.12345678901234567890,1.50],"c":1e+400}"#;
        let value: Value = from_slice(text.as_bytes()).unwrap();
        let again = to_vec(&value).unwrap();
        assert_eq!(again == text.as_bytes(), keeps_digits(), "{}", String::from_utf8_lossy(&again));
        assert_eq!(to_vec(&crate::json::clone(&value)).unwrap(), again);
        assert!(crate::json::eq(&value, &crate::json::clone(&value)));
    }
}
