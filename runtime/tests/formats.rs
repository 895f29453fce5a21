//! The types of other crates for formats, each with its feature.
#![allow(clippy::unwrap_used)]
#![cfg(all(feature = "uuid", feature = "chrono", feature = "jiff", feature = "time", feature = "rust_decimal"))]

use permitted::json::{Decode, clone, eq, from_slice, to_value};
use serde_json::json;

/// Each text is read and written again, as itself or as the other; a copy is equal; other text is an error.
fn takes<T: Decode>(texts: &[(&str, &str)]) {
    for (text, written) in texts {
        let value: T = from_slice(json!(text).to_string().as_bytes()).unwrap();
        assert_eq!(to_value(&value).unwrap(), json!(written));
        assert!(eq(&clone(&value), &value), "{text}");
    }
    for other in ["\"nonsense\"", "\"\"", "7", "null", "{}"] {
        let error = from_slice::<T>(other.as_bytes()).err().unwrap().to_string();
        assert!(error.starts_with("expected "), "{error}");
        assert!(!error.contains("nonsense"), "{error}");
    }
    // What is there before a value is read can be written too.
    assert!(to_value(&T::empty()).unwrap().is_string());
}

#[test]
fn types_of_other_crates_are_read_and_written_in_the_standard_form() {
    let same = |text: &'static str| (text, text);
    takes::<uuid::Uuid>(&[same("7c9e6679-7425-40de-944b-e07fc1f90ae7")]);
    takes::<rust_decimal::Decimal>(&[same("12.50"), same("-0.1")]);
    takes::<jiff::Timestamp>(&[("2024-05-06T07:08:09+01:00", "2024-05-06T06:08:09Z"), same("2024-05-06T07:08:09.5Z")]);
    takes::<jiff::civil::Date>(&[same("2024-05-06")]);
    takes::<jiff::SignedDuration>(&[("PT90S", "PT1M30S"), same("PT1H")]);
    takes::<chrono::DateTime<chrono::Utc>>(&[("2024-05-06T07:08:09+01:00", "2024-05-06T06:08:09Z")]);
    takes::<chrono::DateTime<chrono::FixedOffset>>(&[same("2024-05-06T07:08:09+01:00")]);
    takes::<chrono::NaiveDate>(&[same("2024-05-06")]);
    takes::<time::OffsetDateTime>(&[same("2024-05-06T07:08:09+01:00"), same("2024-05-06T07:08:09.5Z")]);
    takes::<time::Date>(&[same("2024-05-06")]);
}
