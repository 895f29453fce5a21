//! One request, one response.

mod contract;
mod failure;
mod head;
mod http;
mod names;
mod settings;
mod stream;

pub use contract::Transport;
pub use names::Resolver;
pub use settings::HttpSettings;

pub(crate) use self::http::http;
pub use crate::limits::Bounds;
