//! The promises of a token store, checked of the sessions that a page keeps.
#![cfg(target_arch = "wasm32")]
#![forbid(unsafe_code)]

use permitted::page::{Origin, Sessions, Tab};
use permitted::token::conformance::{Failure, check};
use wasm_bindgen::prelude::wasm_bindgen;

/// What the storage of the tab, and that of the origin, do not keep.
#[wasm_bindgen]
pub async fn broken_promises() -> Vec<String> {
    let both = [check(&Sessions(Tab)).await, check(&Sessions(Origin)).await];
    both.iter().flatten().map(Failure::to_string).collect()
}
