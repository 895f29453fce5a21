//! Events that a server sends one after the other (`text/event-stream`; HTML standard §9.2.6).

use std::borrow::Cow;
use std::collections::VecDeque;
use std::fmt;
use std::marker::PhantomData;
use std::pin::Pin;
use std::task::{Context, Poll, ready};
use std::time::Duration;

use bytes::Bytes;
use futures_util::stream::{Stream, StreamExt};
use http::StatusCode;

use super::outcome::{Outcome, quoted, read_either};
use crate::body::ByteStream;
use crate::error::{Error, Kind};
use crate::json::{Decode, JsonError, from_slice};
use crate::limits::{Limit, Limits};

/// One event.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Event<T> {
    /// The `data` of the event, read as JSON, or as text where that is what the document describes.
    pub data: T,
    /// Its name; `message` where it has none.
    pub event: String,
    /// The id of this event or of the last one that had one.
    pub id: Option<String>,
    /// The reconnection time that the server asks for.
    pub retry: Option<Duration>,
}

/// The events of a response as they arrive. A stream; [`next`](Self::next) spares the caller an import.
///
/// An event that is not what the document describes is an error for which [`Error::is_decode`] holds, and the next one may follow.
/// After any other error the stream ends. A server that is silent for [`Limits::idle`](crate::Limits::idle) is an error; give
/// the call other limits where events are rare and the server sends nothing between them.
pub struct Events<T> {
    pieces: ByteStream,
    lines: Lines,
    came: VecDeque<Came>,
    ended: bool,
    /// The most bytes of one event.
    longest: usize,
    data: PhantomData<fn() -> T>,
}

/// An event that has arrived, and whether it is UTF-8: replaced, what it is could not be told from what the server meant.
type Came = (Event<String>, bool);

impl<T: Decode> Events<T> {
    /// The next event; none after the last one.
    pub async fn next(&mut self) -> Option<Result<Event<T>, Error>> {
        StreamExt::next(self).await
    }
}

impl<T> From<ByteStream> for Events<T> {
    fn from(pieces: ByteStream) -> Self {
        Self {
            pieces,
            lines: Lines::default(),
            came: VecDeque::new(),
            ended: false,
            longest: usize::MAX,
            data: PhantomData,
        }
    }
}

impl<T: Decode> Stream for Events<T> {
    type Item = Result<Event<T>, Error>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let this = &mut *self;
        loop {
            if let Some((event, is_text)) = this.came.pop_front() {
                let at = this.pieces.call().map_or("the document", |call| call.operation.declared_at);
                let at = if at.is_empty() { "the document" } else { at };
                let read = if is_text { decode(event, at) } else { Err(no_text()) };
                return Poll::Ready(Some(read.map_err(|error| this.pieces.named(error))));
            }
            if this.ended {
                return Poll::Ready(None);
            }
            if this.lines.held() > this.longest {
                this.ended = true;
                let message = format!("an event is larger than {} bytes", this.longest);
                let error = this.pieces.named(Error::new(Kind::TooLarge, message).with_limit(Limit::Body));
                return Poll::Ready(Some(Err(error)));
            }
            match ready!(Pin::new(&mut this.pieces).poll_next(context)) {
                Some(Ok(piece)) => this.lines.feed(&piece, &mut this.came),
                Some(Err(error)) => {
                    this.ended = true;
                    return Poll::Ready(Some(Err(error)));
                }
                // An event that has not ended is none.
                None => this.ended = true,
            }
        }
    }
}

fn no_text() -> Error {
    Error::new(Kind::Decode, "an event is not UTF-8, which events always are")
}

fn decode<T: Decode>(event: Event<String>, described_at: &str) -> Result<Event<T>, Error> {
    let Event { data, event, id, retry } = event;
    // Text is what it is, and not JSON that says it.
    let quoted = quoted(&data);
    let data = read_either(T::is_text(), |is_quoted| from_slice(if is_quoted { &quoted } else { data.as_bytes() }));
    let data = data.map_err(|error| {
        Error::new(Kind::Decode, format!("an event is not what {described_at} describes: {error}")).with_source(error)
    })?;
    Ok(Event { data, event, id, retry })
}

impl<T> fmt::Debug for Events<T> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Events").finish_non_exhaustive()
    }
}

impl<T: Decode> Outcome for Events<T> {
    fn read(_status: StatusCode, body: &Bytes) -> Result<Self, JsonError> {
        Ok(ByteStream::from(body.clone()).into())
    }

    fn nothing() -> Option<Self> {
        Some(ByteStream::from(Bytes::new()).into())
    }

    fn open() -> Option<fn(ByteStream, &Limits) -> Self> {
        Some(|pieces, limits| Self { longest: limits.body, ..pieces.into() })
    }
}

/// Cuts what arrives into lines, and lines into events.
#[derive(Default)]
struct Lines {
    line: Vec<u8>,
    /// The last line ended with a carriage return, so a line feed that follows is part of its end.
    returned: bool,
    begun: bool,
    data: Option<String>,
    event: String,
    id: Option<String>,
    retry: Option<Duration>,
    /// A line of the event was no UTF-8.
    spoilt: bool,
}

impl Lines {
    fn held(&self) -> usize {
        self.line.len() + self.data.as_ref().map_or(0, String::len)
    }

    fn feed(&mut self, piece: &[u8], came: &mut VecDeque<Came>) {
        for byte in piece {
            match byte {
                b'\n' if std::mem::take(&mut self.returned) => {}
                b'\n' | b'\r' => {
                    self.returned = *byte == b'\r';
                    let line = std::mem::take(&mut self.line);
                    let text = String::from_utf8_lossy(&line);
                    self.spoilt |= matches!(text, Cow::Owned(_));
                    self.end_of_line(&text, came);
                }
                byte => {
                    self.returned = false;
                    self.line.push(*byte);
                }
            }
        }
    }

    fn end_of_line(&mut self, line: &str, came: &mut VecDeque<Came>) {
        let begun = std::mem::replace(&mut self.begun, true);
        let line = if begun { line } else { line.trim_start_matches('\u{feff}') };
        if line.is_empty() {
            let event = std::mem::take(&mut self.event);
            let is_text = !std::mem::take(&mut self.spoilt);
            if let Some(data) = self.data.take() {
                let event = if event.is_empty() { "message".to_owned() } else { event };
                came.push_back((Event { data, event, id: self.id.clone(), retry: self.retry.take() }, is_text));
            }
            return;
        }
        let (field, value) = line.split_once(':').unwrap_or((line, ""));
        let value = value.strip_prefix(' ').unwrap_or(value);
        match field {
            "data" => match &mut self.data {
                Some(data) => data.extend(["\n", value]),
                None => self.data = Some(value.to_owned()),
            },
            "event" => value.clone_into(&mut self.event),
            "id" if !value.contains('\0') => self.id = Some(value.to_owned()),
            "retry" if value.bytes().all(|byte| byte.is_ascii_digit()) => {
                self.retry = value.parse().ok().map(Duration::from_millis);
            }
            // A comment, or a field of a later standard.
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::Value;

    use super::*;

    fn read(pieces: &[&str]) -> Vec<(String, String, Option<String>, Option<Duration>)> {
        let (mut lines, mut came) = (Lines::default(), VecDeque::new());
        pieces.iter().for_each(|piece| lines.feed(piece.as_bytes(), &mut came));
        came.into_iter().map(|(Event { data, event, id, retry }, _)| (event, data, id, retry)).collect()
    }

    fn message(data: &str) -> (String, String, Option<String>, Option<Duration>) {
        ("message".to_owned(), data.to_owned(), None, None)
    }

    #[test]
    fn lines_end_in_three_ways_and_anywhere_in_a_piece() {
        let expected = [message("a\nb"), message("c")];
        let whole = "data: a\ndata:b\n\ndata: c\n\n";
        for text in [whole.to_owned(), whole.replace('\n', "\r"), whole.replace('\n', "\r\n")] {
            assert_eq!(read(&[&text]), expected);
            let pieces: Vec<String> = text.chars().map(String::from).collect();
            assert_eq!(read(&pieces.iter().map(String::as_str).collect::<Vec<_>>()), expected, "{text:?}");
        }
    }

    #[test]
    fn an_event_has_a_name_an_id_that_stays_and_a_time_to_come_back() {
        let came = read(&["\u{feff}: hello\nevent: add\nid: 7\nretry: 1500\ndata: 1\n\n", "data\n\nid\ndata: 2\n\n"]);
        let retry = Some(Duration::from_millis(1500));
        let expected = [
            ("add".to_owned(), "1".to_owned(), Some("7".to_owned()), retry),
            ("message".to_owned(), String::new(), Some("7".to_owned()), None),
            ("message".to_owned(), "2".to_owned(), Some(String::new()), None),
        ];
        assert_eq!(came, expected);
    }

    #[test]
    fn what_has_no_data_or_no_end_is_no_event() {
        assert_eq!(read(&["event: ping\n\n", ": only a comment\n\n", "retry: soon\n\n", "data: cut"]), []);
    }

    #[test]
    fn an_event_that_is_no_utf_8_is_told_apart() {
        let (mut lines, mut came) = (Lines::default(), VecDeque::new());
        lines.feed(b": caf\xe9\n\ndata: caf\xe9\n\ndata: caf\xc3\xa9\n\n", &mut came);
        let came: Vec<(String, bool)> = came.into_iter().map(|(event, is_text)| (event.data, is_text)).collect();
        assert_eq!(came, [("caf\u{fffd}".to_owned(), false), ("caf\u{e9}".to_owned(), true)]);
    }

    #[test]
    fn data_is_json_or_else_text() {
        let event = |data: &str| Event { data: data.to_owned(), ..Event::default() };
        assert_eq!(decode::<i64>(event("7"), "the document").unwrap().data, 7);
        assert_eq!(decode::<String>(event("[DONE]"), "the document").unwrap().data, "[DONE]");
        assert_eq!(decode::<String>(event("7"), "the document").unwrap().data, "7");
        assert_eq!(decode::<String>(event("\"quoted\""), "the document").unwrap().data, "\"quoted\"");
        assert_eq!(decode::<String>(event("\"a\\u0041"), "the document").unwrap().data, "\"a\\u0041");
        assert_eq!(decode::<Value>(event("\"quoted\""), "the document").unwrap().data, "quoted");
        assert_eq!(decode::<Value>(event("[DONE]"), "the document").unwrap().data, "[DONE]");
        assert!(decode::<i64>(event("seven"), "the document").unwrap_err().is_decode());
    }
}
