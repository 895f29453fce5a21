//! The body of a response as a value.

use std::ops::Deref;
use std::time::Duration;

use bytes::Bytes;
use futures_util::stream::try_unfold;
use http::StatusCode;

use crate::body::ByteStream;
use crate::clock;
use crate::error::{Error, Kind};
use crate::json::{Decode, JsonError, error as json_error, from_slice, to_vec};
use crate::limits::{Limit, Limits, shown};

/// The body of a response, success or error: a type of the document, [`Text`], [`Bytes`], or a generated enum with
/// one variant for each status.
pub trait Outcome: Sized {
    /// The value of a response.
    ///
    /// # Errors
    /// The document describes no such response, or another body.
    fn read(status: StatusCode, body: &Bytes) -> Result<Self, JsonError>;

    /// The value of a response without content, where there is one.
    #[must_use]
    fn nothing() -> Option<Self> {
        None
    }

    /// `true` if the value is made of text or JSON, which is read in the character set that the response names.
    #[must_use]
    fn is_text() -> bool {
        true
    }

    /// `true` if text that stands for a value is the value itself, and not JSON of it.
    #[must_use]
    fn is_plain() -> bool {
        false
    }

    /// The constructor from a success whose body is yet to arrive, for types that are streams. Others are read whole.
    #[must_use]
    fn open() -> Option<fn(ByteStream, &Limits) -> Self> {
        None
    }
}

/// JSON of one shape, whatever the status.
impl<T: Decode> Outcome for T {
    #[inline]
    fn read(_status: StatusCode, body: &Bytes) -> Result<Self, JsonError> {
        from_slice(body)
    }

    #[inline]
    fn nothing() -> Option<Self> {
        <T as Decode>::nothing()
    }

    #[inline]
    fn is_plain() -> bool {
        T::is_text()
    }
}

/// A body that is neither JSON nor text, whole.
impl Outcome for Bytes {
    fn read(_status: StatusCode, body: &Bytes) -> Result<Self, JsonError> {
        Ok(body.clone())
    }

    fn nothing() -> Option<Self> {
        Some(Self::new())
    }

    fn is_text() -> bool {
        false
    }
}

/// A body that is text.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Text(pub String);

impl Deref for Text {
    type Target = str;

    fn deref(&self) -> &str {
        &self.0
    }
}

impl From<Text> for String {
    fn from(text: Text) -> Self {
        text.0
    }
}

impl Outcome for Text {
    /// A body that is not UTF-8, and of no character set that the response names, is an error: replaced, it could not be
    /// told from what the server meant.
    fn read(_status: StatusCode, body: &Bytes) -> Result<Self, JsonError> {
        let text = std::str::from_utf8(body)
            .map_err(|_| json_error("the text is not UTF-8, and the response names no other character set"))?;
        Ok(Self(text.to_owned()))
    }

    fn nothing() -> Option<Self> {
        Some(Self::default())
    }
}

/// Text beside a success without content.
impl Outcome for Option<Text> {
    fn read(status: StatusCode, body: &Bytes) -> Result<Self, JsonError> {
        Text::read(status, body).map(Some)
    }

    fn nothing() -> Option<Self> {
        Some(None)
    }
}

/// Bytes beside a success without content.
impl Outcome for Option<Bytes> {
    fn read(status: StatusCode, body: &Bytes) -> Result<Self, JsonError> {
        Bytes::read(status, body).map(Some)
    }

    fn is_text() -> bool {
        false
    }

    fn nothing() -> Option<Self> {
        Some(None)
    }
}

impl Outcome for ByteStream {
    fn read(_status: StatusCode, body: &Bytes) -> Result<Self, JsonError> {
        Ok(body.clone().into())
    }

    fn nothing() -> Option<Self> {
        Some(Bytes::new().into())
    }

    fn open() -> Option<fn(ByteStream, &Limits) -> Self> {
        Some(|pieces, limits| paced(pieces, limits.pace))
    }
}

/// The same pieces, with an error when a `window` of waiting brings less than a byte per second.
fn paced(pieces: ByteStream, window: Duration) -> ByteStream {
    let call = pieces.call();
    let begin = (pieces, Duration::ZERO, 0_u64);
    ByteStream::new(try_unfold(begin, move |(mut pieces, mut waited, mut came)| async move {
        let begun = clock::now();
        let Some(piece) = pieces.next().await.transpose()? else { return Ok(None) };
        waited += clock::now().saturating_duration_since(begun);
        came = came.saturating_add(piece.len() as u64);
        if waited >= window {
            if came < waited.as_secs() {
                let message = format!("the server sent {came} bytes in {}", shown(waited));
                return Err(Error::new(Kind::Timeout, message).with_limit(Limit::Idle));
            }
            (waited, came) = (Duration::ZERO, 0);
        }
        Ok(Some((piece, (pieces, waited, came))))
    }))
    .of(call)
}

/// The JSON string of a text.
pub(super) fn quoted(text: &str) -> Vec<u8> {
    to_vec(&text).unwrap_or_default()
}

/// Reads what may be JSON, or the text that a JSON string would have (`true`), whichever it is; the error is that of JSON.
pub(super) fn read_either<T>(
    text_first: bool,
    mut read: impl FnMut(bool) -> Result<T, JsonError>,
) -> Result<T, JsonError> {
    if text_first && let Ok(value) = read(true) {
        return Ok(value);
    }
    read(false).or_else(|error| read(true).map_err(|_| error))
}

/// [`Outcome`] for enums of responses. Of each stand here: its name; its variants, each after the statuses that it is for and with the type of
/// its body if it has any; and that other statuses are undescribed, if there can be others.
///
/// ```text
/// GetBookError { 404 => NotFound, 400..=499 => Range4xx(Problem) } else undescribed;
/// PutBookError { 409 => Conflict(Problem), _ => Default(Problem) };
/// ```
#[doc(hidden)]
#[macro_export]
macro_rules! __responses {
    ($p:ident $(
        $name:ident { $($statuses:pat => $variant:ident $(($body:ty))?),* } $(else $undescribed:ident)?;
    )*) => {$(
        impl $p::Outcome for $name {
            #[inline]
            fn read(status: $p::StatusCode, body: &$p::Bytes) -> $p::Result<Self, $p::JsonError> {
                $p::Ok(match status.as_u16() {
                    $($statuses => Self::$variant $((<$body as $p::Outcome>::read(status, body)?))?,)*
                    $(_ => return $p::Err($p::$undescribed(status)),)?
                })
            }
        }
    )*};
}

/// For generated code: the status has no variant.
pub fn undescribed(status: StatusCode) -> JsonError {
    json_error(format_args!("the document describes no response with the status {}", status.as_u16()))
}
