//! The text of a number with a point: its shortest digits, and no exponent. What is no number has the text that JSON has for it.

#[cfg(any(test, target_arch = "wasm32"))]
use super::primitive::digits;

#[cfg(not(target_arch = "wasm32"))]
pub(crate) fn float_text(value: f64) -> String {
    match value {
        f64::INFINITY => "Infinity".to_owned(),
        f64::NEG_INFINITY => "-Infinity".to_owned(),
        _ => value.to_string(),
    }
}

#[cfg(target_arch = "wasm32")]
pub(crate) use from_json as float_text;

/// The same by the digits of the number's JSON text, so that a page does not carry a second way to find them, which is 13 kB. Of two
/// shortest texts that are equally near, the last digit is the even one.
#[cfg(any(test, target_arch = "wasm32"))]
pub(crate) fn from_json(value: f64) -> String {
    if !value.is_finite() {
        return if value.is_nan() {
            "NaN"
        } else if value < 0.0 {
            "-Infinity"
        } else {
            "Infinity"
        }
        .to_owned();
    }
    let json = digits(value);
    let (number, exponent) = json.split_once(['e', 'E']).unwrap_or((&json, "0"));
    let (sign, number) = number.strip_prefix('-').map_or(("", number), |number| ("-", number));
    let (whole, fraction) = number.split_once('.').unwrap_or((number, ""));
    let digits = format!("{whole}{}", fraction.trim_end_matches('0'));
    // The place of the point among the digits.
    let point = exponent.parse::<isize>().unwrap_or_default().saturating_add_unsigned(whole.len());
    let zeros = |count: usize| "0".repeat(count);
    match usize::try_from(point) {
        Ok(point) if point >= digits.len() => format!("{sign}{digits}{}", zeros(point - digits.len())),
        Ok(point) if point > 0 => {
            let (whole, fraction) = digits.split_at(point);
            format!("{sign}{whole}.{fraction}")
        }
        _ => format!("{sign}0.{}{digits}", zeros(point.unsigned_abs())),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{float_text, from_json};

    #[test]
    fn the_text_of_a_float_is_that_of_the_standard_library() {
        let some = [0.0, -0.0, 1.0, -1.5, 0.1, 1e21, 1e22, 1.5e300, 5e-324, f64::MAX, f64::MIN_POSITIVE, 1e9, 1e-7];
        for value in some.into_iter().chain([f64::NAN, f64::INFINITY, f64::NEG_INFINITY]) {
            assert_eq!(from_json(value), float_text(value));
        }
        assert_eq!([f64::INFINITY, f64::NEG_INFINITY].map(float_text), ["Infinity", "-Infinity"]);
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(20_000))]

        #[test]
        fn the_text_of_any_float_is_as_short_and_the_same_number(bits: u64, small in -1e6..1e6_f64) {
            for value in [f64::from_bits(bits), small, (small * 100.0).round() / 100.0] {
                let (text, standard) = (from_json(value), float_text(value));
                prop_assert_eq!(text.len(), standard.len());
                if !value.is_nan() {
                    prop_assert_eq!(text.parse(), Ok(value));
                }
            }
        }
    }
}
