//! The body of a request as it is sent.

use std::fmt;
use std::io;
use std::pin::Pin;
use std::task::{Context, Poll};

use bytes::Bytes;
use futures_util::stream::{Stream, StreamExt, TryStreamExt};

use crate::error::{Error, Kind};
use crate::threads::{BoxStream, MaybeSend};

/// Content that is sent as it is: bytes, or a stream of them that is never whole in memory.
///
/// Bytes can be sent again after a failure; a stream is sent once, whatever happens.
///
/// ```
/// use permitted::Upload;
///
/// let from_memory = Upload::from("a,b\n1,2\n");
/// # let chunks = futures_util::stream::empty();
/// let from_disk = Upload::stream(chunks).with_length(1_000_000);
/// # drop((from_memory, from_disk));
/// ```
pub struct Upload(Content);

enum Content {
    Whole(Bytes),
    Chunks { chunks: BoxStream<'static, Result<Bytes, Error>>, length: Option<u64> },
}

impl Upload {
    /// Content that is read while it is sent. An error of the stream breaks the request off, and is the source of the call's error.
    pub fn stream(chunks: impl Stream<Item = io::Result<Bytes>> + MaybeSend + 'static) -> Self {
        Self(Content::Chunks { chunks: Box::pin(chunks.map_err(unread)), length: None })
    }

    /// Says how many bytes the stream has, for servers that want to know (`Content-Length`). A stream that has fewer or
    /// more breaks the request off.
    #[must_use]
    pub fn with_length(mut self, bytes: u64) -> Self {
        if let Content::Chunks { length, .. } = &mut self.0 {
            *length = Some(bytes);
        }
        self
    }

    /// The number of bytes, where it is known.
    #[must_use]
    pub fn length(&self) -> Option<u64> {
        match &self.0 {
            Content::Whole(bytes) => u64::try_from(bytes.len()).ok(),
            Content::Chunks { length, .. } => *length,
        }
    }

    /// The bytes, unless they are a stream.
    ///
    /// # Errors
    /// The stream.
    pub fn into_bytes(self) -> Result<Bytes, Self> {
        match self.0 {
            Content::Whole(bytes) => Ok(bytes),
            chunks @ Content::Chunks { .. } => Err(Self(chunks)),
        }
    }

    /// The bodies, one after the other, as one.
    pub(crate) fn chain(all: Vec<Self>) -> Self {
        let length = all.iter().map(Self::length).try_fold(0_u64, |sum, one| sum.checked_add(one?));
        let chunks = Box::pin(futures_util::stream::iter(all).flatten());
        Self(Content::Chunks { chunks, length })
    }
}

impl Stream for Upload {
    type Item = Result<Bytes, Error>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        match &mut self.0 {
            Content::Whole(bytes) if bytes.is_empty() => Poll::Ready(None),
            Content::Whole(bytes) => Poll::Ready(Some(Ok(std::mem::take(bytes)))),
            Content::Chunks { chunks, .. } => chunks.as_mut().poll_next(context),
        }
    }
}

/// The program's own stream failed.
pub(crate) fn unread(error: io::Error) -> Error {
    Error::new(Kind::Request, "the content of the request cannot be read").with_source(error)
}

impl<T: Into<Bytes>> From<T> for Upload {
    fn from(content: T) -> Self {
        Self(Content::Whole(content.into()))
    }
}

impl fmt::Debug for Upload {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Upload").field("length", &self.length()).finish_non_exhaustive()
    }
}
