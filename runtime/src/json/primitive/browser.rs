//! By the browser.

use std::fmt;

use js_sys::{JSON, JsString, Number};
use wasm_bindgen::JsCast;

/// An error of JSON. That of `serde_json` has the texts of all errors of the system, too.
#[derive(Debug)]
pub struct JsonError(String);

impl fmt::Display for JsonError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl std::error::Error for JsonError {}

/// The error of that text.
pub(crate) fn error(text: impl fmt::Display) -> JsonError {
    JsonError(text.to_string())
}

/// The text of a JSON string, which has its quotes. Half of a surrogate pair is no text.
pub(in crate::json) fn string(json: &str) -> Option<String> {
    let text: JsString = JSON::parse(json).ok()?.dyn_into().ok()?;
    text.is_valid_utf16().then(|| text.into())
}

/// Writes a text as a JSON string.
pub(in crate::json) fn write_string(out: &mut Vec<u8>, text: &str) -> Result<(), JsonError> {
    let json = JSON::stringify(&text.into()).map_err(|_| error("the browser does not write the text"))?;
    out.extend_from_slice(String::from(json).as_bytes());
    Ok(())
}

/// The number of a JSON text; infinite if no float holds it.
pub(in crate::json) fn number(json: &str) -> Option<f64> {
    JSON::parse(json).ok()?.as_f64()
}

/// The number of a text with all its digits, if numbers have them.
pub(in crate::json) fn exact(text: &str) -> Option<serde_json::Number> {
    if keeps_digits() { serde_json::from_slice(text.as_bytes()).ok() } else { None }
}

/// A page has the code for it only if this crate's own feature asks for it.
pub(in crate::json) const fn keeps_digits() -> bool {
    cfg!(feature = "exact-numbers")
}

/// The JSON text of a finite number.
pub(in crate::json) fn digits(value: f64) -> String {
    if value == 0.0 && value.is_sign_negative() {
        return "-0.0".to_owned();
    }
    let text = Number::from(value).to_string_with_radix(10).map(String::from).unwrap_or_default();
    // As elsewhere, a number that may have a fraction is seen to be one.
    if text.contains(['.', 'e']) { text } else { text + ".0" }
}
