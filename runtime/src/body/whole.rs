//! A body in one piece.

use bytes::{Bytes, BytesMut};

use crate::error::{Error, Kind};
use crate::limits::Limit;

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
            let message = format!("the response is larger than {limit} bytes");
            return Err(Error::new(Kind::TooLarge, message).with_limit(Limit::Body));
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
