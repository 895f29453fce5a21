//! URLs by the URL standard: of a crate, and in a browser those of the browser, which has the rules and the tables of Unicode already.

#[cfg(target_arch = "wasm32")]
mod browser;

#[cfg(target_arch = "wasm32")]
pub(crate) use ::form_urlencoded;
#[cfg(not(target_arch = "wasm32"))]
pub(crate) use ::url::{Url, form_urlencoded};
#[cfg(target_arch = "wasm32")]
pub(crate) use browser::Url;
