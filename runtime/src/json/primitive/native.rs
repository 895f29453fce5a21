//! By `serde_json`.

use std::fmt;
use std::sync::LazyLock;

use serde::de::{Error, IgnoredAny};
pub use serde_json::Error as JsonError;
use serde_json::Number;

/// The error of that text.
pub(crate) fn error(text: impl fmt::Display) -> JsonError {
    JsonError::custom(text)
}

/// The text of a JSON string, which has its quotes.
pub(in crate::json) fn string(json: &str) -> Option<String> {
    serde_json::from_slice(json.as_bytes()).ok()
}

/// Writes a text as a JSON string.
pub(in crate::json) fn write_string(out: &mut Vec<u8>, text: &str) -> Result<(), JsonError> {
    serde_json::to_writer(out, text)
}

/// The number of a JSON text; infinite if no float holds it.
pub(in crate::json) fn number(json: &str) -> Option<f64> {
    let read = serde_json::from_slice(json.as_bytes()).ok();
    read.or_else(|| serde_json::from_slice::<IgnoredAny>(json.as_bytes()).ok().map(|_| f64::INFINITY))
}

/// The number of a text with all its digits, if numbers have them.
pub(in crate::json) fn exact(text: &str) -> Option<Number> {
    serde_json::from_slice(text.as_bytes()).ok()
}

/// Returns true if a [`Number`] is its text.
pub(in crate::json) fn keeps_digits() -> bool {
    static KEEPS: LazyLock<bool> = LazyLock::new(|| exact("1e400").is_some());
    *KEEPS
}

/// The JSON text of a finite number.
#[cfg(test)]
pub(in crate::json) fn digits(value: f64) -> String {
    serde_json::Value::from(value).to_string()
}
