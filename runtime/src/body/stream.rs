//! The body of a response as a stream.

use std::fmt;
use std::pin::Pin;
use std::task::{Context, Poll};

use bytes::Bytes;
use futures_util::stream::{Stream, StreamExt};

use super::whole::Whole;
use crate::error::Error;
use crate::operation::Operation;
use crate::threads::{BoxStream, MaybeSend};

/// The bytes of a response as they arrive: a stream of pieces, which ends after the last byte or after an error.
///
/// There is no limit to its size or to the time it takes: `Limits::total` ends with the response's head. A server that stops for
/// [`Limits::idle`](crate::Limits::idle), or that stays below the minimum throughput of [`Limits::pace`](crate::Limits::pace), is an error. Time that
/// the program takes between two pieces does not count. A stream is dropped to end it early.
pub struct ByteStream {
    pieces: BoxStream<'static, Result<Bytes, Error>>,
    /// The call of which it is the response, for messages.
    of: Option<CallName>,
}

/// A call, as errors name it.
#[derive(Clone, Copy)]
pub(crate) struct CallName {
    pub(crate) operation: &'static Operation,
    pub(crate) identity: &'static str,
    pub(crate) attempts: u32,
}

impl CallName {
    fn name(self, error: Error) -> Error {
        error.with_operation(self.operation, self.identity, self.attempts)
    }
}

impl ByteStream {
    /// A stream of those pieces.
    pub fn new(pieces: impl Stream<Item = Result<Bytes, Error>> + MaybeSend + 'static) -> Self {
        Self { pieces: Box::pin(pieces), of: None }
    }

    /// The same stream, as the response of that call.
    pub(crate) fn of(mut self, call: Option<CallName>) -> Self {
        self.of = call;
        self
    }

    /// The call of which it is the response.
    pub(crate) fn call(&self) -> Option<CallName> {
        self.of
    }

    /// The error with the call that it is of.
    pub(crate) fn named(&self, error: Error) -> Error {
        match self.of {
            Some(call) => call.name(error),
            None => error,
        }
    }

    /// The next piece; none after the last one.
    pub async fn next(&mut self) -> Option<Result<Bytes, Error>> {
        StreamExt::next(self).await
    }

    /// All pieces in one, if they are no more than `limit` bytes.
    pub(crate) async fn whole(mut self, limit: usize) -> Result<Bytes, Error> {
        let mut whole = Whole::default();
        while let Some(piece) = self.next().await.transpose()? {
            whole.push(piece, limit)?;
        }
        Ok(whole.into_bytes())
    }
}

impl From<Bytes> for ByteStream {
    fn from(whole: Bytes) -> Self {
        Self::new(futures_util::stream::iter((!whole.is_empty()).then_some(Ok(whole))))
    }
}

impl Stream for ByteStream {
    type Item = Result<Bytes, Error>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let came = self.pieces.as_mut().poll_next(context);
        came.map(|came| came.map(|piece| piece.map_err(|error| self.named(error))))
    }
}

impl fmt::Debug for ByteStream {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("ByteStream").finish_non_exhaustive()
    }
}
