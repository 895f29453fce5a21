//! The body of a response, whole or broken off.

use std::io;
use std::pin::Pin;
use std::task::{Context, Poll};

use bytes::Bytes;
use hyper::body::{Body, Frame, SizeHint};

pub(crate) struct Content {
    rest: Option<Bytes>,
    /// The length that the head promises, when fewer bytes follow.
    promised: Option<u64>,
    flushed: bool,
}

impl Content {
    pub(crate) fn whole(body: Bytes) -> Self {
        Self { rest: Some(body), promised: None, flushed: false }
    }

    /// Half of the body, after a head that promises all of it. Of an empty body one byte is promised.
    pub(crate) fn half(body: &Bytes) -> Self {
        let promised = u64::try_from(body.len()).unwrap_or(u64::MAX).max(1);
        Self { rest: Some(body.slice(..body.len() / 2)), promised: Some(promised), flushed: false }
    }
}

impl Body for Content {
    type Data = Bytes;
    type Error = io::Error;

    fn poll_frame(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<io::Result<Frame<Bytes>>>> {
        match self.rest.take() {
            Some(bytes) if !bytes.is_empty() => Poll::Ready(Some(Ok(Frame::data(bytes)))),
            _ if self.promised.is_none() => Poll::Ready(None),
            // One turn for hyper to flush what it has, so that the client sees the half and not just a closed connection.
            _ if !self.flushed => {
                self.flushed = true;
                context.waker().wake_by_ref();
                Poll::Pending
            }
            _ => Poll::Ready(Some(Err(io::Error::new(io::ErrorKind::ConnectionAborted, "broken off on purpose")))),
        }
    }

    fn size_hint(&self) -> SizeHint {
        let there = self.rest.as_ref().map_or(0, |bytes| u64::try_from(bytes.len()).unwrap_or(u64::MAX));
        SizeHint::with_exact(self.promised.unwrap_or(there))
    }
}
