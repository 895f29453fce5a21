//! The promises of a token store, checked of the sessions that a page keeps; and JSON, which the browser reads in a page.
#![cfg(target_arch = "wasm32")]
#![forbid(unsafe_code)]

use permitted::Value;
use permitted::json::{from_slice, to_vec};
use permitted::page::{Origin, Sessions, Tab};
use permitted::token::conformance::{Failure, check};
use wasm_bindgen::prelude::wasm_bindgen;

/// What the storage of the tab, and that of the origin, do not keep.
#[wasm_bindgen]
pub async fn broken_promises() -> Vec<String> {
    let both = [check(&Sessions(Tab)).await, check(&Sessions(Origin)).await];
    both.iter().flatten().map(Failure::to_string).collect()
}

/// The text of what is read from a text.
#[wasm_bindgen]
pub fn again(text: &[u8]) -> Result<Vec<u8>, String> {
    let value: Value = from_slice(text).map_err(|error| error.to_string())?;
    to_vec(&value).map_err(|error| error.to_string())
}
