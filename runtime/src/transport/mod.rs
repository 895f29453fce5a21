//! One request, one response.

mod contract;
mod failure;
mod head;
mod http;
mod settings;
mod stream;

pub use contract::Transport;
pub use settings::{HttpSettings, Resolver};

pub(crate) use self::http::http;
pub use crate::limits::Bounds;
