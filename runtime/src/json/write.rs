//! The short way from a value to JSON text: what it is made of is left to `serde_json`, but for strings without escapes and
//! what holds others.

use serde::ser::Error;

use super::contract::{Encode, View, each_field, repeated_field};
use super::encode::{LEVELS, Level};
use super::text::plain;

/// JSON text of a value.
///
/// # Errors
/// None for values of generated types; those of `serde_json` otherwise.
pub fn to_vec(value: &dyn Encode) -> Result<Vec<u8>, serde_json::Error> {
    let mut out = Vec::with_capacity(128);
    write(&mut out, value.view(), LEVELS)?;
    Ok(out)
}

/// Writes what `serde_json` would write.
///
/// # Errors
/// Those of `serde_json`.
fn write(out: &mut Vec<u8>, view: View<'_>, levels: usize) -> Result<(), serde_json::Error> {
    let Some(below) = levels.checked_sub(1) else { return rest(out, &Level(view, levels)) };
    match view {
        View::Str(text) => string(out, &text),
        View::Name(text, _) => string(out, text),
        View::List(list) => {
            let mut begin = b'[';
            for index in 0..list.count() {
                if let Some(item) = list.item(index) {
                    out.push(begin);
                    begin = b',';
                    write(out, item, below)?;
                }
            }
            close(out, begin, b']');
            Ok(())
        }
        View::Map(map) => {
            let (mut begin, mut result) = (b'{', Ok(()));
            map.entries(&mut |(key, value)| {
                if result.is_ok() && !matches!(value, View::Absent) {
                    result = entry(out, &mut begin, key, value, below);
                }
            });
            close(out, begin, b'}');
            result
        }
        View::Model(model) => {
            let mut begin = b'{';
            let repeated = each_field(model, &mut |(key, value)| entry(out, &mut begin, key, value, below))?;
            close(out, begin, b'}');
            repeated.map_or(Ok(()), |key| Err(serde_json::Error::custom(repeated_field(key))))
        }
        other => rest(out, &Level(other, levels)),
    }
}

#[cfg(not(target_arch = "wasm32"))]
fn rest(out: &mut Vec<u8>, value: &Level<'_>) -> Result<(), serde_json::Error> {
    serde_json::to_writer(out, value)
}

/// By way of a tree, which a page has the code for already.
#[cfg(target_arch = "wasm32")]
fn rest(out: &mut Vec<u8>, value: &Level<'_>) -> Result<(), serde_json::Error> {
    serde_json::to_writer(out, &serde_json::to_value(value)?)
}

/// Writes the end, and the beginning too if nothing is between them.
fn close(out: &mut Vec<u8>, begin: u8, end: u8) {
    if begin != b',' {
        out.push(begin);
    }
    out.push(end);
}

fn entry(out: &mut Vec<u8>, begin: &mut u8, key: &str, value: View<'_>, below: usize) -> Result<(), serde_json::Error> {
    if plain(key.as_bytes()) == key.len() {
        out.extend_from_slice(&[*begin, b'"']);
        out.extend_from_slice(key.as_bytes());
        out.extend_from_slice(b"\":");
    } else {
        out.push(*begin);
        serde_json::to_writer(&mut *out, key)?;
        out.push(b':');
    }
    *begin = b',';
    write(out, value, below)
}

#[inline]
fn string(out: &mut Vec<u8>, text: &str) -> Result<(), serde_json::Error> {
    if plain(text.as_bytes()) < text.len() {
        return serde_json::to_writer(out, text);
    }
    out.reserve(text.len() + 2);
    out.push(b'"');
    out.extend_from_slice(text.as_bytes());
    out.push(b'"');
    Ok(())
}
