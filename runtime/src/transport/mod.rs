//! One request, one response.

use std::sync::Arc;

mod contract;
#[cfg(not(target_arch = "wasm32"))]
mod failure;
#[cfg(target_arch = "wasm32")]
mod fetch;
#[cfg(not(target_arch = "wasm32"))]
mod head;
#[cfg(not(target_arch = "wasm32"))]
mod http;
<<<<<<< HEAD
mod names;
=======
mod late;
#[cfg(not(target_arch = "wasm32"))]
>>>>>>> 3e79255 (The runtime in a browser: fetch without redirects, cookies or cache; the browser's clocks and timers)
mod settings;
#[cfg(not(target_arch = "wasm32"))]
mod stream;

use crate::error::Error;
use crate::limits::Limits;

pub use contract::Transport;
<<<<<<< HEAD
pub use names::Resolver;
pub use settings::HttpSettings;
=======
#[cfg(not(target_arch = "wasm32"))]
pub use settings::{HttpSettings, Resolver};
>>>>>>> 3e79255 (The runtime in a browser: fetch without redirects, cookies or cache; the browser's clocks and timers)

#[cfg(not(target_arch = "wasm32"))]
pub(crate) use self::http::http;
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
