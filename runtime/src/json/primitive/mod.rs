//! The JSON text beside brackets, plain strings and small integers: `serde_json` reads and writes it, and in a page the browser,
//! which has the code and the tables already. Those of `serde_json` are 30 kB.

#[cfg_attr(target_arch = "wasm32", path = "browser.rs")]
#[cfg_attr(not(target_arch = "wasm32"), path = "native.rs")]
mod target;

pub use target::JsonError;
#[cfg(any(test, target_arch = "wasm32"))]
pub(super) use target::digits;
pub(crate) use target::error;
pub(super) use target::{exact, keeps_digits, number, string, write_string};

/// The text of a number whose digits are kept.
pub(crate) fn number_text(number: &serde_json::Number) -> String {
    if keeps_digits() { number.to_string() } else { String::new() }
}
