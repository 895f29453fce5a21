//! One request, one response.

#[cfg(not(target_arch = "wasm32"))]
mod clients;
mod contract;
#[cfg(not(target_arch = "wasm32"))]
mod dns;
#[cfg(not(target_arch = "wasm32"))]
mod failure;
#[cfg(target_arch = "wasm32")]
mod fetch;
#[cfg(not(target_arch = "wasm32"))]
mod head;
#[cfg(not(target_arch = "wasm32"))]
mod http;
mod late;
#[cfg(not(target_arch = "wasm32"))]
mod settings;
#[cfg(not(target_arch = "wasm32"))]
mod stream;

use std::sync::Arc;

use crate::error::Error;
use crate::limits::Limits;

pub use contract::Transport;
#[cfg(not(target_arch = "wasm32"))]
pub use dns::Resolver;
#[cfg(not(target_arch = "wasm32"))]
pub use settings::HttpSettings;

#[cfg(not(target_arch = "wasm32"))]
pub use self::http::http;
pub use crate::limits::Bounds;

/// HTTP as the target has it, with no settings but the limits.
#[cfg(not(target_arch = "wasm32"))]
pub(crate) fn of_the_target(limits: &Limits) -> Result<Arc<dyn Transport>, Error> {
    http(limits, HttpSettings::new())
}

/// HTTP as the target has it. A browser connects by itself, within limits of its own.
#[cfg(target_arch = "wasm32")]
pub(crate) fn of_the_target(_limits: &Limits) -> Result<Arc<dyn Transport>, Error> {
    Ok(fetch::fetch())
}
