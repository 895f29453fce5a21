//! A page of the Wix dashboard: lists, searches and renames products as the user who has it open.
//!
//! Plain web-sys: for one list, a framework would be most of the page.
#![cfg(target_arch = "wasm32")]
#![forbid(unsafe_code)]

mod dom;
mod page;
mod products;

use wasm_bindgen::prelude::wasm_bindgen;

// The standard library's is 7 kB larger.
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

/// The browser calls this when the page is loaded.
#[wasm_bindgen(start)]
pub fn start() {
    wasm_bindgen_futures::spawn_local(page::run());
}
