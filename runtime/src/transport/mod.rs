//! One request, one response.

mod contract;
mod failure;
mod head;
mod http;
mod stream;

pub use contract::Transport;
/// The HTTP client that [`ClientBuilder::configure_http`](crate::ClientBuilder::configure_http) tunes.
pub use reqwest;

pub(crate) use self::http::{Tuning, http};
pub use crate::limits::Bounds;
