//! Texts in other letters: small ones, escaped ones, and those of URLs and Base64. In a page the browser has the code and the tables.

#[cfg_attr(target_arch = "wasm32", path = "browser.rs")]
#[cfg_attr(not(target_arch = "wasm32"), path = "native.rs")]
mod target;

pub(crate) use target::{base64, base64url, from_base64, from_base64url, small_letters, status_text, url_unescaped};

/// A name as a message has it: without control characters, quotes and what nobody sees.
pub(crate) fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.escape_debug() {
        escaped.push(letter);
    }
    escaped
}
