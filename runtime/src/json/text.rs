//! The short way from JSON text to a value.
//!
//! It takes text that is well-formed, no deeper than `serde_json` reads, and of the type's shape. Any other text `serde_json`
//! reads once more and says what is wrong, and where; in a page that is said here, in fewer words. What is taken, `serde_json`
//! would make the same of; a property test holds that. Escaped strings and all numbers but small integers are left to others
//! ([`primitive`](super::primitive)).

use std::borrow::Cow;

#[cfg(any(test, target_arch = "wasm32"))]
use super::contract::Reason;
use super::contract::{Decode, Entries, Field, Items, Mismatch, Source, find, read_fields};
use super::number::source;
#[cfg(any(test, target_arch = "wasm32"))]
use super::primitive::error;
use super::primitive::{JsonError, keeps_digits, number, string};

/// The levels of lists and objects that a text may have.
const LEVELS: u8 = 127;

/// Reads a value from JSON text; the whole text must be one value.
///
/// # Errors
/// Not JSON, deeper than 128 levels, or not of the type's shape; the message has the place in the text and the path to
/// the field.
pub fn from_slice<T: Decode>(text: &[u8]) -> Result<T, JsonError> {
    let mut value = T::empty();
    #[cfg(target_arch = "wasm32")]
    fill_or_say(text, &mut value)?;
    #[cfg(not(target_arch = "wasm32"))]
    if fill(std::str::from_utf8(text).unwrap_or_default(), &mut value).is_err() {
        // Its error has the place.
        value = T::empty();
        fill_slice(text, &mut value)?;
    }
    Ok(value)
}

/// The only value that a field may have, from its JSON in the document; an empty one where the field's own type has no such value.
pub fn only<T: Decode>(json: &'static str) -> T {
    from_slice(json.as_bytes()).unwrap_or_else(|_| T::empty())
}

#[cfg(not(target_arch = "wasm32"))]
fn fill_slice(text: &[u8], slot: &mut dyn Decode) -> Result<(), JsonError> {
    let mut deserializer = serde_json::Deserializer::from_slice(text);
    super::decode::fill_serde(&mut deserializer, slot)?;
    deserializer.end()
}

/// Fills a value from a whole text, or gives the reason and the place where the text was left; the value is of no use then.
fn fill(text: &str, slot: &mut dyn Decode) -> Result<(), (Mismatch, usize)> {
    let mut text = Text { text, at: 0, levels: LEVELS };
    let read = text.value(slot).and_then(|()| {
        text.space();
        if text.at == text.text.len() { Ok(()) } else { Err(other()) }
    });
    read.map_err(|mismatch| (mismatch, text.at))
}

/// The same with an error that has the path and the place.
#[cfg(any(test, target_arch = "wasm32"))]
fn fill_or_say(text: &[u8], slot: &mut dyn Decode) -> Result<(), JsonError> {
    let text = std::str::from_utf8(text).map_err(|_| error("it is not UTF-8"))?;
    fill(text, slot).map_err(|(mismatch, at)| {
        let (path, what) = match mismatch.into_reason() {
            Reason::Expected(what) => (String::new(), what),
            Reason::At(path, what) => (path, what),
            Reason::Reader => (String::new(), "it is not JSON".into()),
        };
        let before = text.as_bytes().get(..at).unwrap_or(text.as_bytes());
        let line = before.split(|byte| *byte == b'\n');
        let (lines, column) = line.fold((0, 0), |(lines, _), line| (lines + 1, line.len()));
        // The end of a long path, for one line of a log.
        let near = path.get(path.ceil_char_boundary(path.len().saturating_sub(200))..).unwrap_or_default();
        let (near, colon) = (near.trim_start_matches('.'), if near.is_empty() { "" } else { ": " });
        error(format!("{near}{colon}{what} at line {lines} column {column}"))
    })
}

/// A text that is being read.
struct Text<'t> {
    text: &'t str,
    at: usize,
    /// The levels that there may be below.
    levels: u8,
}

/// Something that `serde_json` says more of.
#[cold]
fn other() -> Mismatch {
    if cfg!(target_arch = "wasm32") { Mismatch::of("it is not JSON, or too deep") } else { Mismatch::reader() }
}

impl<'t> Text<'t> {
    #[inline]
    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    #[inline]
    fn space(&mut self) {
        while let Some(b' ' | b'\n' | b'\t' | b'\r') = self.peek() {
            self.at += 1;
        }
    }

    #[inline]
    fn take(&mut self, byte: u8) -> Result<(), Mismatch> {
        if self.peek() == Some(byte) {
            self.at += 1;
            return Ok(());
        }
        Err(other())
    }

    fn value(&mut self, slot: &mut dyn Decode) -> Result<(), Mismatch> {
        self.space();
        match self.peek() {
            Some(b'"') => slot.fill(Source::Str(self.string()?)),
            Some(b'{') => self.object(slot),
            Some(b'[') => self.array(slot),
            Some(b'-' | b'0'..=b'9') => self.number(slot),
            Some(b't') => self.literal("true", Source::Bool(true), slot),
            Some(b'f') => self.literal("false", Source::Bool(false), slot),
            _ => self.literal("null", Source::Null, slot),
        }
    }

    fn literal(&mut self, name: &str, source: Source<'_, '_>, slot: &mut dyn Decode) -> Result<(), Mismatch> {
        let rest = self.text.as_bytes().get(self.at..).unwrap_or_default();
        if !rest.starts_with(name.as_bytes()) {
            return Err(other());
        }
        self.at += name.len();
        slot.fill(source)
    }

    /// Passes over the key that begins here, if it is this one, which needs no escape, and a colon is behind it.
    #[inline]
    fn key(&mut self, name: &str) -> bool {
        let rest = self.text.as_bytes().get(self.at..).and_then(|rest| rest.strip_prefix(b"\""));
        let Some([b'"', b':', ..]) = rest.and_then(|rest| rest.strip_prefix(name.as_bytes())) else { return false };
        self.at += name.len() + 3;
        true
    }

    /// The string that begins here, with its quotes.
    #[inline]
    fn string(&mut self) -> Result<Cow<'t, str>, Mismatch> {
        self.take(b'"')?;
        let start = self.at;
        self.at += unescaped_len(self.text.as_bytes().get(start..).unwrap_or_default());
        match self.peek() {
            Some(b'"') => {
                let string = self.text.get(start..self.at).ok_or_else(other)?;
                self.at += 1;
                Ok(Cow::Borrowed(string))
            }
            _ => self.escaped(start - 1).map(Cow::Owned),
        }
    }

    /// The string with escapes that begins at `start`; the part before the first escape is passed already.
    #[cold]
    fn escaped(&mut self, start: usize) -> Result<String, Mismatch> {
        while self.peek() == Some(b'\\') {
            // What is behind a backslash ends no string.
            self.at += 2;
            self.at += unescaped_len(self.text.as_bytes().get(self.at..).unwrap_or_default());
        }
        self.take(b'"')?;
        string(self.text.get(start..self.at).ok_or_else(other)?).ok_or_else(other)
    }

    fn number(&mut self, slot: &mut dyn Decode) -> Result<(), Mismatch> {
        // What fits into 64 bits whatever the digits are.
        const DIGITS: usize = 18;
        let start = self.at;
        let is_negative = self.peek() == Some(b'-');
        self.at += usize::from(is_negative);
        let first = self.at;
        let mut value = 0_i64;
        while let Some(digit @ b'0'..=b'9') = self.peek() {
            value = value.wrapping_mul(10).wrapping_add(i64::from(digit - b'0'));
            self.at += 1;
        }
        let count = self.at - first;
        let is_more = matches!(self.peek(), Some(b'.' | b'e' | b'E'));
        // Neither `01`, nor `-0`, which is no integer.
        let is_plain = match self.text.as_bytes().get(first) {
            Some(b'0') => count == 1 && !is_negative,
            _ => (1..=DIGITS).contains(&count),
        };
        if is_plain && !is_more {
            return slot.fill(Source::Int(if is_negative { -value } else { value }));
        }
        while let Some(b'0'..=b'9' | b'.' | b'e' | b'E' | b'+' | b'-') = self.peek() {
            self.at += 1;
        }
        let text = self.text.get(start..self.at).ok_or_else(other)?;
        let value = number(text).ok_or_else(other)?;
        match if is_more { Source::Large(text) } else { source(text) } {
            Source::Large(_) if !keeps_digits() && value.is_finite() => slot.fill(Source::Float(value)),
            // A number by itself that no float holds.
            Source::Large(_) if !keeps_digits() && self.levels == LEVELS => Err(other()),
            whole => slot.fill(whole),
        }
    }

    fn deeper(&mut self) -> Result<(), Mismatch> {
        self.at += 1;
        self.levels = self.levels.checked_sub(1).ok_or_else(other)?;
        Ok(())
    }

    fn object(&mut self, slot: &mut dyn Decode) -> Result<(), Mismatch> {
        self.deeper()?;
        let mut object = Object { inner: Inner::new(self), key: Cow::Borrowed("") };
        match slot.object() {
            Some(model) => read_fields(model, &mut object)?,
            None => slot.fill(Source::Map(&mut object))?,
        }
        while !object.inner.ended {
            if object.key()?.is_some() {
                object.skip()?;
            }
        }
        self.levels += 1;
        Ok(())
    }

    fn array(&mut self, slot: &mut dyn Decode) -> Result<(), Mismatch> {
        self.deeper()?;
        let mut array = Array(Inner::new(self));
        slot.fill(Source::List(&mut array))?;
        // A value of fixed length may stop early.
        while !array.0.ended {
            array.next(&mut ())?;
        }
        self.levels += 1;
        Ok(())
    }
}

/// The inside of an object or array.
struct Inner<'r, 't> {
    text: &'r mut Text<'t>,
    begun: usize,
    ended: bool,
}

impl<'r, 't> Inner<'r, 't> {
    fn new(text: &'r mut Text<'t>) -> Self {
        Self { text, begun: 0, ended: false }
    }

    /// Moves to the next entry or element; `false` past the end.
    #[inline]
    fn next(&mut self, close: u8) -> Result<bool, Mismatch> {
        if self.ended {
            return Ok(false);
        }
        self.text.space();
        let next = self.text.peek();
        if next == Some(close) {
            self.text.at += 1;
            self.ended = true;
            return Ok(false);
        }
        if self.begun > 0 {
            // A bracket behind a comma is no value, and no key.
            self.text.take(b',')?;
            self.text.space();
        }
        self.begun += 1;
        Ok(true)
    }
}

struct Array<'r, 't>(Inner<'r, 't>);

impl Items for Array<'_, '_> {
    fn next(&mut self, slot: &mut dyn Decode) -> Result<bool, Mismatch> {
        if !self.0.next(b']')? {
            return Ok(false);
        }
        let read = self.0.text.value(slot);
        read.map(|()| true).map_err(|mismatch| mismatch.within(format_args!("[{}]", self.0.begun - 1)))
    }
}

struct Object<'r, 't> {
    inner: Inner<'r, 't>,
    /// The key that was read last, if it is no field's.
    key: Cow<'t, str>,
}

impl Object<'_, '_> {
    /// The field that begins here, whatever it is.
    fn any_field(&mut self, names: &'static [&'static str], likely: usize) -> Result<Field<'_>, Mismatch> {
        let text = &mut *self.inner.text;
        let key = text.string()?;
        text.space();
        text.take(b':')?;
        Ok(match find(&key, names, likely) {
            Some(index) => Field::Known(index),
            None => {
                self.key = key;
                Field::Other(&self.key)
            }
        })
    }
}

impl Entries for Object<'_, '_> {
    fn key(&mut self) -> Result<Option<&str>, Mismatch> {
        Ok(match self.field(&[], 0)? {
            Some(Field::Other(key)) => Some(key),
            Some(Field::Known(_)) | None => None,
        })
    }

    #[inline]
    fn field(&mut self, names: &'static [&'static str], likely: usize) -> Result<Option<Field<'_>>, Mismatch> {
        if !self.inner.next(b'}')? {
            return Ok(None);
        }
        if names.get(likely).is_some_and(|name| self.inner.text.key(name)) {
            return Ok(Some(Field::Known(likely)));
        }
        self.any_field(names, likely).map(Some)
    }

    fn entry(&mut self, slot: &mut dyn Decode) -> Result<Option<String>, Mismatch> {
        if self.key()?.is_none() {
            return Ok(None);
        }
        let key = std::mem::take(&mut self.key);
        // The server's own: it may be what it was sent in confidence.
        self.value(slot).map_err(|mismatch| mismatch.within(".*"))?;
        Ok(Some(key.into_owned()))
    }

    #[inline]
    fn value(&mut self, slot: &mut dyn Decode) -> Result<(), Mismatch> {
        self.inner.text.value(slot)
    }

    fn skip(&mut self) -> Result<(), Mismatch> {
        self.value(&mut ())
    }
}

/// The number of bytes before the first quote, backslash or control character.
#[inline]
pub(super) fn unescaped_len(bytes: &[u8]) -> usize {
    let mut at = 0;
    while let Some(chunk) = bytes.get(at..).and_then(<[u8]>::first_chunk::<8>) {
        let special = special(*chunk);
        if special != 0 {
            return at + special.trailing_zeros() as usize / 8;
        }
        at += 8;
    }
    // The rest once more with what is before it, of which nothing is escaped.
    if let Some(chunk) = bytes.last_chunk::<8>() {
        let special = special(*chunk);
        return if special == 0 { bytes.len() } else { bytes.len() - 8 + special.trailing_zeros() as usize / 8 };
    }
    bytes.iter().position(|byte| *byte < 0x20 || *byte == b'"' || *byte == b'\\').unwrap_or(bytes.len())
}

/// The high bit of each quote, backslash and control character, and of none before the first one: a byte that is zero, or
/// below 32, borrows from its own.
#[inline]
fn special(chunk: [u8; 8]) -> u64 {
    const ONES: u64 = u64::MAX / 255;
    let word = u64::from_le_bytes(chunk);
    let (quotes, slashes) = (word ^ (ONES * b'"' as u64), word ^ (ONES * b'\\' as u64));
    ((word.wrapping_sub(ONES * 0x20) & !word)
        | (quotes.wrapping_sub(ONES) & !quotes)
        | (slashes.wrapping_sub(ONES) & !slashes))
        & (ONES << 7)
}

#[cfg(test)]
mod tests;
