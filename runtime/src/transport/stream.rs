//! Requests and responses that are never whole in memory.

use std::io;
use std::pin::{Pin, pin};
use std::sync::{Arc, Mutex};
use std::task::{Context, Poll, ready};

use bytes::Bytes;
use futures_util::stream::{Stream, try_unfold};
use http_body::{Body, Frame, SizeHint};

use super::failure::failure;
use super::head::head;
use super::late::stalled;
use crate::body::{ByteStream, Upload, unread};
use crate::clock::{self, Instant};
use crate::connections::Assignment;
use crate::error::Error;
use crate::limits::{Bounds, Limit};
use crate::sync::unpoisoned;

/// Sends the request, and gives the response when its head is there.
///
/// The server has [`Bounds::first_byte`] from the last piece of the content that it took; how long a stream may take as a
/// whole, the call's own limit says.
pub(super) async fn open(
    client: &reqwest::Client,
    assignment: Assignment,
    request: http::Request<Upload>,
    bounds: Bounds,
) -> Result<http::Response<ByteStream>, Error> {
    let sending = Arc::new(Sending { moved: Mutex::new(clock::now()), error: Mutex::default() });
    let (parts, content) = request.into_parts();
    let body = match content.into_bytes() {
        Ok(bytes) => bytes.into(),
        Err(content) => {
            let (left, sending) = (content.length(), Arc::clone(&sending));
            reqwest::Body::wrap(Outgoing { content: Mutex::new(content), left, sending })
        }
    };
    let request = reqwest::Request::try_from(http::Request::from_parts(parts, body)).map_err(failure)?;
    let mut response = {
        let mut call = pin!(assignment.begin(client.execute(request)));
        loop {
            let moved = sending.moved();
            match clock::until(clock::after(moved, bounds.first_byte), call.as_mut()).await {
                Some(response) => {
                    break response.map_err(|error| sending.error().unwrap_or_else(|| failure(error)))?;
                }
                None if sending.moved() > moved => {}
                None => return Err(stalled(Limit::FirstByte, bounds.first_byte)),
            }
        }
    };
    let head = head(&mut response)?;
    let pieces = try_unfold((response, assignment), move |(mut response, assignment)| async move {
        match clock::until(clock::after(clock::now(), bounds.idle), response.chunk()).await {
            Some(piece) => Ok(piece.map_err(failure)?.map(|piece| (piece, (response, assignment)))),
            None => Err(stalled(Limit::Idle, bounds.idle)),
        }
    });
    Ok(head.map(|()| ByteStream::new(pieces)))
}

/// The progress of a request's content.
struct Sending {
    /// The time at which the last piece was taken.
    moved: Mutex<Instant>,
    /// The error with which the program's stream ended early.
    error: Mutex<Option<Error>>,
}

impl Sending {
    fn moved(&self) -> Instant {
        *unpoisoned(self.moved.lock())
    }

    fn error(&self) -> Option<Error> {
        unpoisoned(self.error.lock()).take()
    }
}

/// The program's stream, as the HTTP client wants it.
struct Outgoing {
    // Locked by nobody: the client wants a body that is `Sync`, and a stream need not be.
    content: Mutex<Upload>,
    /// The number of bytes that may still come, where the program said how many there are.
    left: Option<u64>,
    sending: Arc<Sending>,
}

impl Body for Outgoing {
    type Data = Bytes;
    type Error = Error;

    fn poll_frame(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Result<Frame<Bytes>, Error>>> {
        let this = &mut *self;
        let content = unpoisoned(this.content.get_mut());
        let mut piece = ready!(Pin::new(content).poll_next(context));
        if let (Some(Ok(bytes)), Some(left)) = (&piece, &mut this.left) {
            match left.checked_sub(bytes.len() as u64) {
                Some(rest) => *left = rest,
                // The HTTP client would cut them off, and the upload would count as whole.
                None => {
                    piece = Some(Err(unread(io::Error::other("the stream has more bytes than it was said to have"))))
                }
            }
        }
        *unpoisoned(this.sending.moved.lock()) = clock::now();
        Poll::Ready(piece.map(|piece| match piece {
            Ok(bytes) => Ok(Frame::data(bytes)),
            Err(error) => {
                *unpoisoned(this.sending.error.lock()) = Some(error.clone());
                Err(error)
            }
        }))
    }

    fn size_hint(&self) -> SizeHint {
        let content = unpoisoned(self.content.lock());
        content.length().map_or_else(SizeHint::default, SizeHint::with_exact)
    }
}
