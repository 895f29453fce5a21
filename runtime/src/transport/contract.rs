//! The contract of a transport.

use bytes::{Bytes, BytesMut};
use futures_util::StreamExt;

use crate::body::{ByteStream, Upload};
use crate::error::Error;
use crate::limits::Bounds;
use crate::threads::{BoxFuture, MaybeSend, MaybeSync};

/// Carries one request to the server and its whole response back.
///
/// The default is HTTP by `reqwest`. A transport sees the credentials of every request, so another one is for tests and
/// for the inside of one's own program.
pub trait Transport: MaybeSend + MaybeSync + 'static {
    /// Sends the request and reads the response, following no redirect and trying only once.
    fn send(
        &self,
        request: http::Request<Bytes>,
        bounds: Bounds,
    ) -> BoxFuture<'static, Result<http::Response<Bytes>, Error>>;

    /// Sends a request whose content may be a stream, and hands the response over as soon as its head is there; for calls of
    /// which one or the other is a stream.
    ///
    /// A transport that does not say otherwise reads both whole.
    fn open<'a>(
        &'a self,
        request: http::Request<Upload>,
        bounds: Bounds,
    ) -> BoxFuture<'a, Result<http::Response<ByteStream>, Error>> {
        Box::pin(async move {
            let (head, mut content) = request.into_parts();
            let mut whole = BytesMut::new();
            while let Some(piece) = content.next().await {
                whole.extend_from_slice(&piece?);
            }
            let request = http::Request::from_parts(head, whole.freeze());
            Ok(self.send(request, bounds).await?.map(ByteStream::from))
        })
    }
}
