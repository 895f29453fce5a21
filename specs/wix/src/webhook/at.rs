//! A part of a JSON text, read without the rest: its numbers keep all their digits.

use std::fmt;
use std::marker::PhantomData;

use serde::Deserialize;
use serde::de::{DeserializeOwned, DeserializeSeed, Deserializer, IgnoredAny, MapAccess, Visitor};

/// The value at the end of a path of keys; none if a key is not there, or `null` on the way.
///
/// # Errors
/// It is of another type.
pub(super) fn at<T: DeserializeOwned>(text: &str, path: &[&str]) -> Result<Option<T>, serde_json::Error> {
    let mut deserializer = serde_json::Deserializer::from_str(text);
    let found = At(path, PhantomData).deserialize(&mut deserializer)?;
    deserializer.end().map(|()| found)
}

struct At<'p, T>(&'p [&'p str], PhantomData<T>);

impl<'de, T: DeserializeOwned> DeserializeSeed<'de> for At<'_, T> {
    type Value = Option<T>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        if self.0.is_empty() { Option::deserialize(deserializer) } else { deserializer.deserialize_any(self) }
    }
}

impl<'de, T: DeserializeOwned> Visitor<'de> for At<'_, T> {
    type Value = Option<T>;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("an object")
    }

    fn visit_unit<E>(self) -> Result<Self::Value, E> {
        Ok(None)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Self::Value, A::Error> {
        let (wanted, rest) = self.0.split_first().map_or(("", [].as_slice()), |(first, rest)| (*first, rest));
        let mut found = None;
        while let Some(key) = entries.next_key::<String>()? {
            if key == wanted {
                found = entries.next_value_seed(At(rest, PhantomData))?;
            } else {
                entries.next_value::<IgnoredAny>()?;
            }
        }
        Ok(found)
    }
}
