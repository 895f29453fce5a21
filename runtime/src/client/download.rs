//! A reply that is handed over while it arrives.

use std::fmt;
use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::Duration;

use bytes::{Bytes, BytesMut};
use futures_util::stream::{BoxStream, Stream, StreamExt, try_unfold};
use http::StatusCode;

use super::Outcome;
use crate::clock;
use crate::error::{Error, Kind};
use crate::limits::{Limit, Limits};

/// The bytes of a reply as they arrive: a stream of pieces, which ends after the last byte or after an error.
///
/// There is no limit to its size or to the time it takes: `Limits::total` ends with the reply's head. A server that stops for
/// [`Limits::idle`](crate::Limits::idle), or that sends less than a byte in a second for [`Limits::pace`](crate::Limits::pace), is an error. Time that
/// the program takes between two pieces does not count. A stream is dropped to end it early.
pub struct ByteStream(BoxStream<'static, Result<Bytes, Error>>);

impl ByteStream {
    /// A stream of those pieces.
    pub fn new(pieces: impl Stream<Item = Result<Bytes, Error>> + Send + 'static) -> Self {
        Self(pieces.boxed())
    }

    /// The next piece; none after the last one.
    pub async fn next(&mut self) -> Option<Result<Bytes, Error>> {
        self.0.next().await
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

/// A body that is read whole.
#[derive(Default)]
pub(crate) struct Whole {
    /// Most bodies are one piece, which then needs no copy.
    first: Bytes,
    all: Option<BytesMut>,
}

impl Whole {
    /// Adds a piece, unless there are more than `limit` bytes then.
    pub(crate) fn push(&mut self, piece: Bytes, limit: usize) -> Result<(), Error> {
        let so_far = self.all.as_ref().map_or(self.first.len(), BytesMut::len);
        if so_far.saturating_add(piece.len()) > limit {
            let message = format!("the reply is larger than {limit} bytes");
            return Err(Error::new(Kind::TooLarge, message).at(Limit::Body));
        }
        match &mut self.all {
            None if self.first.is_empty() => self.first = piece,
            None => self.all.insert(BytesMut::from(&*self.first)).extend_from_slice(&piece),
            Some(all) => all.extend_from_slice(&piece),
        }
        Ok(())
    }

    pub(crate) fn into_bytes(self) -> Bytes {
        self.all.map_or(self.first, BytesMut::freeze)
    }
}

impl From<Bytes> for ByteStream {
    fn from(whole: Bytes) -> Self {
        Self::new(futures_util::stream::iter((!whole.is_empty()).then_some(Ok(whole))))
    }
}

/// The same pieces, for as long as they come at a byte in a second.
fn paced(pieces: ByteStream, window: Duration) -> ByteStream {
    let begin = (pieces, Duration::ZERO, 0_u64);
    ByteStream::new(try_unfold(begin, move |(mut pieces, mut waited, mut came)| async move {
        let begun = clock::now();
        let Some(piece) = pieces.next().await.transpose()? else { return Ok(None) };
        waited += clock::now().saturating_duration_since(begun);
        came = came.saturating_add(piece.len() as u64);
        if waited >= window {
            if came < waited.as_secs() {
                let message = format!("the server sent {came} bytes in {waited:?}");
                return Err(Error::new(Kind::Timeout, message).at(Limit::Idle));
            }
            (waited, came) = (Duration::ZERO, 0);
        }
        Ok(Some((piece, (pieces, waited, came))))
    }))
}

impl Stream for ByteStream {
    type Item = Result<Bytes, Error>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.0.as_mut().poll_next(context)
    }
}

impl fmt::Debug for ByteStream {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("ByteStream").finish_non_exhaustive()
    }
}

impl Outcome for ByteStream {
    fn read(_status: StatusCode, body: &Bytes) -> Result<Self, serde_json::Error> {
        Ok(body.clone().into())
    }

    fn nothing() -> Option<Self> {
        Some(Bytes::new().into())
    }

    fn open() -> Option<fn(ByteStream, &Limits) -> Self> {
        Some(|pieces, limits| paced(pieces, limits.pace))
    }
}
