//! By the browser.

use std::fmt;

use js_sys::JsString;
use percent_encoding::percent_decode_str;
use wasm_bindgen::JsValue;
use web_sys::TextDecoder;

use crate::global::call;

/// The tables of Rust are 13 kB.
pub(crate) fn small_letters(text: &str) -> String {
    JsString::from(text).to_lower_case().into()
}

/// The text without the escapes of URLs (RFC 3986 §2.1), with U+FFFD for what is no UTF-8.
pub(crate) fn url_unescaped(text: &str) -> String {
    // The decoder leaves out a byte order mark, but one only.
    let bytes: Vec<u8> = b"\xef\xbb\xbf".iter().copied().chain(percent_decode_str(text)).collect();
    TextDecoder::new().and_then(|decoder| decoder.decode_with_u8_array(&bytes)).unwrap_or_else(|_| text.to_owned())
}

/// Base64 with padding (RFC 4648 §4).
pub(crate) fn base64(bytes: &[u8]) -> String {
    let text: String = bytes.iter().copied().map(char::from).collect();
    made("btoa", &text).unwrap_or_default()
}

pub(crate) fn from_base64(text: &str) -> Option<Vec<u8>> {
    made("atob", text)?.chars().map(|byte| u8::try_from(byte).ok()).collect()
}

/// Base64 as URLs have it, without padding (RFC 4648 §5).
pub(crate) fn base64url(bytes: &[u8]) -> String {
    base64(bytes).trim_end_matches('=').replace('+', "-").replace('/', "_")
}

pub(crate) fn from_base64url(text: &str) -> Option<Vec<u8>> {
    from_base64(&text.replace('-', "+").replace('_', "/"))
}

/// The result of a function for a text.
fn made(function: &str, text: &str) -> Option<String> {
    call(function, &text.into(), &JsValue::UNDEFINED).ok()?.as_string()
}

/// The number of a status: the names of all are 2 kB.
pub(crate) fn status_text(status: http::StatusCode) -> impl fmt::Display {
    status.as_u16()
}
