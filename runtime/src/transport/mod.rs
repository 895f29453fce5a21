//! One request, one reply.

mod reqwest;

use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;
use futures_util::future::BoxFuture;

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
        request: http::Request<Bytes>,
        bounds: Bounds,
    ) -> BoxFuture<'static, Result<http::Response<Bytes>, Error>>;
}

/// The limits of one attempt.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Bounds {
    /// From connecting to the last byte.
    pub time: Duration,
    /// Decoded bytes of the reply.
    pub body: usize,
}

/// Plain HTTP, tuned by the limits.
pub(crate) fn http(limits: &Limits) -> Result<Arc<dyn Transport>, Error> {
    Ok(Arc::new(self::reqwest::Http::new(limits)?))
}
