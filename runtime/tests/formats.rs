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

#[test]
fn a_text_of_which_a_type_would_lose_a_part_is_an_error() {
    fn refuses<T: Decode>(texts: &[&str]) {
        for text in texts {
            assert!(from_slice::<T>(json!(text).to_string().as_bytes()).is_err(), "{text}");
        }
    }
    let beside_a_date =
        ["2024-05-06T07:08:09", "2024-05-06T07:08:09+02:00", "2024-05-06 07:08", "2024-05-06[Europe/Paris]"];
    refuses::<jiff::civil::Date>(&beside_a_date);
    refuses::<time::Date>(&beside_a_date);
    refuses::<chrono::NaiveDate>(&beside_a_date);
    let beside_a_time =
        ["10:00:00+02:00", "10:00:00-02:00", "10:00:00Z", "2024-05-06T10:00:00", "2024-05-06T10:00:00+02:00"];
    refuses::<jiff::civil::Time>(&beside_a_time);
    refuses::<chrono::NaiveTime>(&beside_a_time);
    refuses::<jiff::civil::Time>(&["23:59:60", "235960", "T23:59:60", "10:00:00.1234567891"]);
    refuses::<chrono::NaiveTime>(&["10:00:00.1234567891"]);
    refuses::<jiff::Timestamp>(&[
        "2016-12-31T23:59:60Z",
        "2016-12-31 23:59:60.5+00:00",
        "2024-05-06T07:08:09.1234567891Z",
    ]);
    refuses::<time::OffsetDateTime>(&["2016-12-31T23:59:60Z", "2024-05-06T07:08:09.1234567891Z"]);
    refuses::<chrono::DateTime<chrono::Utc>>(&["2024-05-06T07:08:09.1234567891Z"]);
    refuses::<chrono::DateTime<chrono::FixedOffset>>(&["2024-05-06T07:08:09.1234567891+01:00"]);
    // Nothing is lost of these.
    takes::<jiff::civil::Time>(&[("10:00:00", "10:00:00"), ("10:06:06.5", "10:06:06.5")]);
    takes::<chrono::NaiveTime>(&[("10:00:00", "10:00:00"), ("23:59:60", "23:59:60")]);
    takes::<chrono::DateTime<chrono::Utc>>(&[
        ("2024-05-06T07:08:09.1000000000Z", "2024-05-06T07:08:09.100Z"),
        ("2016-12-31T23:59:60Z", "2016-12-31T23:59:60Z"),
    ]);
    takes::<time::OffsetDateTime>(&[("2060-06-06T06:06:06.1000000000+06:00", "2060-06-06T06:06:06.1+06:00")]);
}
