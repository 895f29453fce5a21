//! Decoding by a format of serde.

use std::borrow::Cow;
use std::cell::RefCell;
use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error as _, IgnoredAny, MapAccess, SeqAccess, Visitor};

use super::contract::{Decode, Entries, Field, Items, Mismatch, Reason, Source, find, read_fields};
use super::number;
use super::primitive::keeps_digits;

/// Reads a value from any self-describing serde format.
///
/// # Errors
/// Those of the format, and shapes that the type does not take.
pub fn from_serde<'de, D: Deserializer<'de>, T: Decode>(deserializer: D) -> Result<T, D::Error> {
    let mut value = T::empty();
    fill_serde(deserializer, &mut value)?;
    Ok(value)
}

pub(super) fn fill_serde<'de, D: Deserializer<'de>>(deserializer: D, slot: &mut dyn Decode) -> Result<(), D::Error> {
    let trail = Trail::default();
    let read = Seed { slot, trail: &trail }.deserialize(deserializer);
    let trail = trail.0.into_inner();
    read.map_err(|error| {
        if trail.is_empty() {
            return error;
        }
        D::Error::custom(format_args!("{}: {error}", path(&trail)))
    })
}

/// The path of the failure, for one line of a log: names of the document, cut and without control characters.
fn path(trail: &[String]) -> String {
    const STEPS: usize = 8;
    let more = if trail.len() > STEPS { "…" } else { "" };
    let near: String = trail.iter().take(STEPS).rev().map(String::as_str).collect();
    format!("{more}{}", near.trim_start_matches('.'))
}

fn key(name: &str) -> String {
    const SHOWN: usize = 40;
    let more = if name.chars().nth(SHOWN).is_some() { "…" } else { "" };
    format!(".{}{more}", name.chars().take(SHOWN).flat_map(char::escape_debug).collect::<String>())
}

/// The path of the reader when something fails, innermost step first.
#[derive(Default)]
struct Trail(RefCell<Vec<String>>);

impl Trail {
    fn note(&self, step: String) {
        self.0.borrow_mut().push(step);
    }

    fn custom<E: serde::de::Error>(&self, mismatch: Mismatch) -> E {
        match mismatch.into_reason() {
            Reason::Expected(what) => E::custom(what),
            Reason::At(path, what) => {
                self.note(path);
                E::custom(what)
            }
            Reason::Reader => E::custom("unreadable"),
        }
    }
}

struct Seed<'s, 't> {
    slot: &'s mut dyn Decode,
    trail: &'t Trail,
}

impl<'de> DeserializeSeed<'de> for Seed<'_, '_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl Seed<'_, '_> {
    fn fill<E: serde::de::Error>(self, from: Source<'_, '_>) -> Result<(), E> {
        self.slot.fill(from).map_err(|mismatch| self.trail.custom(mismatch))
    }
}

impl<'de> Visitor<'de> for Seed<'_, '_> {
    type Value = ();

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a JSON value")
    }

    fn visit_unit<E: serde::de::Error>(self) -> Result<(), E> {
        self.fill(Source::Null)
    }

    fn visit_none<E: serde::de::Error>(self) -> Result<(), E> {
        self.fill(Source::Null)
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        self.deserialize(deserializer)
    }

    fn visit_bool<E: serde::de::Error>(self, value: bool) -> Result<(), E> {
        self.fill(Source::Bool(value))
    }

    fn visit_i64<E: serde::de::Error>(self, value: i64) -> Result<(), E> {
        self.fill(Source::Int(value))
    }

    fn visit_u64<E: serde::de::Error>(self, value: u64) -> Result<(), E> {
        self.fill(i64::try_from(value).map_or(Source::Uint(value), Source::Int))
    }

    fn visit_f64<E: serde::de::Error>(self, value: f64) -> Result<(), E> {
        self.fill(Source::Float(value))
    }

    fn visit_str<E: serde::de::Error>(self, value: &str) -> Result<(), E> {
        self.fill(Source::Str(Cow::Borrowed(value)))
    }

    fn visit_string<E: serde::de::Error>(self, value: String) -> Result<(), E> {
        self.fill(Source::Str(Cow::Owned(value)))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, access: A) -> Result<(), A::Error> {
        let mut items = SerdeItems { access, index: 0, ended: false, failed: None, trail: self.trail };
        let filled = self.slot.fill(Source::List(&mut items));
        if let Some(error) = items.failed {
            return Err(error);
        }
        filled.map_err(|mismatch| self.trail.custom(mismatch))?;
        // A fixed-length value may stop early; the rest is still input.
        while !items.ended && items.access.next_element::<IgnoredAny>()?.is_some() {}
        Ok(())
    }

    fn visit_map<A: MapAccess<'de>>(self, mut access: A) -> Result<(), A::Error> {
        let mut first = None;
        if keeps_digits() {
            let key: Option<String> = access.next_key()?;
            if key.as_deref() == Some(number::KEY) {
                return self.fill(number::source(&access.next_value::<String>()?));
            }
            first = Some(key);
        }
        let mut entries =
            SerdeEntries { access, first, key: Cow::Borrowed(""), ended: false, failed: None, trail: self.trail };
        // Of a model, which most objects are, each entry is read here and not through two calls of a table of functions.
        let filled = match self.slot.object() {
            Some(model) => read_fields(model, &mut entries),
            None => self.slot.fill(Source::Map(&mut entries)),
        };
        if let Some(error) = entries.failed {
            return Err(error);
        }
        filled.map_err(|mismatch| self.trail.custom(mismatch))?;
        match entries.first {
            Some(None) => return Ok(()),
            Some(Some(_)) => drop(entries.access.next_value::<IgnoredAny>()?),
            None => {}
        }
        while !entries.ended && entries.access.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
        Ok(())
    }
}

struct SerdeItems<'t, A, E> {
    access: A,
    index: usize,
    ended: bool,
    failed: Option<E>,
    trail: &'t Trail,
}

impl<'de, A: SeqAccess<'de>> Items for SerdeItems<'_, A, A::Error> {
    fn next(&mut self, slot: &mut dyn Decode) -> Result<bool, Mismatch> {
        match self.access.next_element_seed(Seed { slot, trail: self.trail }) {
            Ok(found) => {
                self.index += 1;
                self.ended = found.is_none();
                Ok(!self.ended)
            }
            Err(error) => {
                self.trail.note(format!("[{}]", self.index));
                self.failed = Some(error);
                Err(Mismatch::reader())
            }
        }
    }
}

struct SerdeEntries<'t, A, E> {
    access: A,
    /// The first key, or that there is none, if that was looked at.
    first: Option<Option<String>>,
    /// The key that was read last; a field's own name needs no copy.
    key: Cow<'static, str>,
    ended: bool,
    failed: Option<E>,
    trail: &'t Trail,
}

impl<'de, A: MapAccess<'de>> SerdeEntries<'_, A, A::Error> {
    fn keep<T>(&mut self, result: Result<T, A::Error>) -> Result<T, Mismatch> {
        result.map_err(|error| {
            self.failed = Some(error);
            Mismatch::reader()
        })
    }
}

impl<'de, A: MapAccess<'de>> Entries for SerdeEntries<'_, A, A::Error> {
    fn key(&mut self) -> Result<Option<&str>, Mismatch> {
        Ok(match self.field(&[], 0)? {
            Some(Field::Other(key)) => Some(key),
            Some(Field::Known(_)) | None => None,
        })
    }

    #[inline]
    fn field(&mut self, names: &'static [&'static str], likely: usize) -> Result<Option<Field<'_>>, Mismatch> {
        let found = match self.first.take() {
            Some(first) => Ok(first.map(|key| {
                let found = find(&key, names, likely);
                self.key = Cow::Owned(key);
                found
            })),
            None => self.access.next_key_seed(KeySeed { names, likely, other: &mut self.key }),
        };
        let found = self.keep(found)?;
        self.ended = found.is_none();
        Ok(found.map(|known| match known {
            Some(index) => {
                self.key = Cow::Borrowed(names.get(index).copied().unwrap_or_default());
                Field::Known(index)
            }
            None => Field::Other(&self.key),
        }))
    }

    fn entry(&mut self, slot: &mut dyn Decode) -> Result<Option<String>, Mismatch> {
        if self.key()?.is_none() {
            return Ok(None);
        }
        self.value(slot)?;
        // The one copy that was made of the key.
        Ok(Some(std::mem::take(&mut self.key).into_owned()))
    }

    #[inline]
    fn value(&mut self, slot: &mut dyn Decode) -> Result<(), Mismatch> {
        let read = self.access.next_value_seed(Seed { slot, trail: self.trail });
        if read.is_err() {
            self.trail.note(match &self.key {
                Cow::Borrowed(name) => key(name),
                // The server's own: it may be what it was sent in confidence.
                Cow::Owned(_) => ".*".to_owned(),
            });
        }
        self.keep(read)
    }

    fn skip(&mut self) -> Result<(), Mismatch> {
        let read = self.access.next_value::<IgnoredAny>().map(drop);
        self.keep(read)
    }
}

/// Reads a key: the number of the field, or a copy if it is none.
struct KeySeed<'k> {
    names: &'static [&'static str],
    likely: usize,
    other: &'k mut Cow<'static, str>,
}

impl<'de> DeserializeSeed<'de> for KeySeed<'_> {
    type Value = Option<usize>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Option<usize>, D::Error> {
        deserializer.deserialize_str(self)
    }
}

impl Visitor<'_> for KeySeed<'_> {
    type Value = Option<usize>;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a key")
    }

    #[inline]
    fn visit_str<E: serde::de::Error>(self, value: &str) -> Result<Option<usize>, E> {
        let found = find(value, self.names, self.likely);
        if found.is_none() {
            *self.other = Cow::Owned(value.to_owned());
        }
        Ok(found)
    }
}
