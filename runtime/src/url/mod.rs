//! URLs by the URL standard: of a crate, and in a browser those of the browser, which has the rules and the tables of Unicode already.

#[cfg_attr(target_arch = "wasm32", path = "browser.rs")]
#[cfg_attr(not(target_arch = "wasm32"), path = "native.rs")]
mod target;

#[cfg(not(target_arch = "wasm32"))]
pub(crate) use target::address;
pub(crate) use target::{Url, form_urlencoded, is_loopback, uri};
