//! The bodies of requests and responses, whole or as streams.

mod stream;
mod upload;
mod whole;

pub use stream::ByteStream;
pub(crate) use stream::CallName;
pub use upload::Upload;
#[cfg(not(target_arch = "wasm32"))]
pub(crate) use upload::unread;
pub(crate) use whole::Whole;
