//! The short way from a value to JSON text: what it is made of is left to others ([`primitive`](super::primitive)), but for strings
//! without escapes and what holds others.

use super::contract::{Encode, View, each_field, repeated_field};
use super::encode::{LEVELS, held, too_deep};
use super::primitive::{JsonError, error, write_string};
#[cfg(target_arch = "wasm32")]
use super::primitive::{digits, number_text};
#[cfg(target_arch = "wasm32")]
use super::scalar::not_finite;
use super::text::unescaped_len;

/// JSON text of a value.
///
/// # Errors
/// None for values of generated types; those of `serde_json` otherwise.
pub fn to_vec(value: &dyn Encode) -> Result<Vec<u8>, JsonError> {
    let mut out = Vec::with_capacity(256);
    write(&mut out, value.view(), LEVELS)?;
    Ok(out)
}

/// JSON text of any JSON.
pub(crate) fn value_text(value: &serde_json::Value) -> String {
    #[cfg(not(target_arch = "wasm32"))]
    return value.to_string();
    #[cfg(target_arch = "wasm32")]
    to_vec(value).ok().and_then(|text| String::from_utf8(text).ok()).unwrap_or_default()
}

/// Writes what `serde_json` would write.
///
/// # Errors
/// Those of `serde_json`.
pub(super) fn write(out: &mut Vec<u8>, view: View<'_>, levels: usize) -> Result<(), JsonError> {
    let below = levels.saturating_sub(1);
    match view {
        View::List(_) | View::Map(_) | View::Model(_) if levels == 0 => Err(error(too_deep())),
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
            repeated.map_or(Ok(()), |key| Err(error(repeated_field(key))))
        }
        View::OneOf(union) => match held(union) {
            Ok(_) if levels == 0 => Err(error(too_deep())),
            Ok(variant) => {
                let mut begin = b'{';
                variant.each(&mut |(key, value)| entry(out, &mut begin, key, value, below), error)?;
                close(out, begin, b'}');
                Ok(())
            }
            Err(view) => write(out, view, levels),
        },
        single => scalar(out, &single),
    }
}

#[cfg(not(target_arch = "wasm32"))]
fn scalar(out: &mut Vec<u8>, view: &View<'_>) -> Result<(), JsonError> {
    serde_json::to_writer(out, view)
}

#[cfg(target_arch = "wasm32")]
fn scalar(out: &mut Vec<u8>, view: &View<'_>) -> Result<(), JsonError> {
    let text = match view {
        View::Bool(value) => value.to_string(),
        View::Int(value) | View::Number(value, _) => value.to_string(),
        View::Uint(value) => value.to_string(),
        View::Float(value) => match not_finite(*value) {
            Some(text) => return string(out, text),
            None => digits(*value),
        },
        View::Digits(number) => number_text(number),
        View::Typed(value) => return string(out, &value.text()),
        _ => "null".to_owned(),
    };
    out.extend_from_slice(text.as_bytes());
    Ok(())
}

/// Writes the end, and the beginning too if nothing is between them.
fn close(out: &mut Vec<u8>, begin: u8, end: u8) {
    if begin != b',' {
        out.push(begin);
    }
    out.push(end);
}

fn entry(out: &mut Vec<u8>, begin: &mut u8, key: &str, value: View<'_>, below: usize) -> Result<(), JsonError> {
    if unescaped_len(key.as_bytes()) == key.len() {
        out.extend_from_slice(&[*begin, b'"']);
        out.extend_from_slice(key.as_bytes());
        out.extend_from_slice(b"\":");
    } else {
        out.push(*begin);
        write_string(out, key)?;
        out.push(b':');
    }
    *begin = b',';
    write(out, value, below)
}

#[inline]
fn string(out: &mut Vec<u8>, text: &str) -> Result<(), JsonError> {
    if unescaped_len(text.as_bytes()) < text.len() {
        return write_string(out, text);
    }
    out.reserve(text.len() + 2);
    out.push(b'"');
    out.extend_from_slice(text.as_bytes());
    out.push(b'"');
    Ok(())
}
