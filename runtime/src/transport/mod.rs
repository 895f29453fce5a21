//! One request, one reply.

mod failure;
mod http;

use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;
use futures_util::future::BoxFuture;
/// The HTTP client that [`ClientBuilder::configure_http`](crate::ClientBuilder::configure_http) tunes.
pub use reqwest;

use crate::error::Error;
use crate::limits::Limits;

/// Carries one request to the server and its whole reply back.
///
/// The default is HTTP by `reqwest`. A transport sees the credentials of every request, so another one is for tests and
/// for the inside of one's own program.
pub trait Transport: Send + Sync + 'static {
    /// Sends the request and reads the reply, following no redirect and trying only once.
    fn send(
        &self,
        request: ::http::Request<Bytes>,
        bounds: Bounds,
    ) -> BoxFuture<'static, Result<::http::Response<Bytes>, Error>>;
}

/// The limits of one attempt.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Bounds {
    /// From the start to the reply's head.
    pub first_byte: Duration,
    /// Between two pieces of the reply's body.
    pub idle: Duration,
    /// From connecting to the last byte.
    pub time: Duration,
    /// Decoded bytes of the reply.
    pub body: usize,
}

/// The program's own settings of the HTTP client.
pub(crate) type Tuning = Box<dyn Fn(reqwest::ClientBuilder) -> reqwest::ClientBuilder + Send + Sync>;

/// Plain HTTP, tuned by the limits and the program.
pub(crate) fn http(limits: &Limits, tuning: Option<Tuning>) -> Result<Arc<dyn Transport>, Error> {
    Ok(Arc::new(self::http::Http::new(limits, tuning)?))
}
