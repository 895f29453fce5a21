//! The places of a request that say which page it asks for: a body, a query parameter or a header.

use http::{HeaderName, HeaderValue};
use serde_json::{Map, Value};

use super::parts::Parts;
use super::write::{Pair, escape, escaped_name, unwritable};
use crate::error::{Error, Kind};
use crate::json::{from_slice, to_vec, value_text};
use crate::operation::Target;
use crate::text::{base64url, from_base64url, url_unescaped};

/// The number that a request has there.
pub(super) fn read(parts: &Parts, target: Target) -> Option<u64> {
    whole(&value(parts, target)?)
}

/// The value that a request has there; of a parameter, as text.
pub(super) fn value(parts: &Parts, target: Target) -> Option<Value> {
    Some(match target {
        Target::Body(pointer) => tree(parts.body.as_deref())?.pointer(pointer).cloned()?,
        Target::Query(name) => Value::String(argument(parts, name)?),
        Target::QueryJson(name, pointer) => {
            let text = from_base64url(&argument(parts, name)?)?;
            tree(Some(&text))?.pointer(pointer).cloned()?
        }
        Target::Header(name) => Value::from(parts.headers.get(name)?.to_str().ok()?),
    })
}

/// Puts `value` there, and takes out what a request for a later page leaves out.
pub(super) fn place(parts: &mut Parts, target: Target, value: Value, drop: &[&str]) -> Result<(), Error> {
    let text_of = |value: Value| match value {
        Value::String(text) => text,
        other => value_text(&other),
    };
    match target {
        Target::Body(pointer) => {
            let mut body = tree(parts.body.as_deref()).unwrap_or_else(|| Value::Object(Map::new()));
            amend(&mut body, pointer, value, drop)?;
            parts.body = Some(to_vec(&body).map_err(unwritable)?.into());
        }
        Target::Query(name) => set(&mut parts.query, name, &text_of(value)),
        Target::QueryJson(name, pointer) => {
            let given = argument(parts, name).and_then(|text| from_base64url(&text));
            let mut argument = tree(given.as_deref()).unwrap_or_else(|| Value::Object(Map::new()));
            amend(&mut argument, pointer, value, drop)?;
            let text = to_vec(&argument).map_err(unwritable)?;
            set(&mut parts.query, name, &base64url(&text));
        }
        Target::Header(name) => {
            let unfit = "the cursor of the next page cannot stand in a header";
            let header = HeaderName::try_from(name).ok().zip(HeaderValue::from_str(&text_of(value)).ok());
            let (name, value) = header.ok_or_else(|| Error::new(Kind::Paging, unfit))?;
            parts.headers.insert(name, value);
        }
    }
    Ok(())
}

/// Takes out what stands there.
pub(super) fn remove(parts: &mut Parts, target: Target) {
    match target {
        Target::Query(name) => parts.query.retain(|pair| pair.parameter != name),
        Target::Header(name) => {
            parts.headers.remove(name);
        }
        Target::Body(pointer) => {
            let Some(mut body) = tree(parts.body.as_deref()) else { return };
            without(&mut body, pointer);
            if let Ok(text) = to_vec(&body) {
                parts.body = Some(text.into());
            }
        }
        Target::QueryJson(name, pointer) => {
            let given = argument(parts, name).and_then(|text| from_base64url(&text));
            let Some(mut argument) = tree(given.as_deref()) else { return };
            without(&mut argument, pointer);
            if let Ok(text) = to_vec(&argument) {
                set(&mut parts.query, name, &base64url(&text));
            }
        }
    }
}

/// The value of a query parameter, as the program gave it.
fn argument(parts: &Parts, name: &str) -> Option<String> {
    let pair = parts.query.iter().find(|pair| pair.parameter == name)?;
    Some(url_unescaped(&pair.text))
}

fn set(query: &mut Vec<Pair>, name: &'static str, text: &str) {
    let text = escape(text);
    match query.iter_mut().find(|pair| pair.parameter == name) {
        Some(pair) => pair.text = text,
        None => query.push(Pair { parameter: name, name: escaped_name(name), text }),
    }
}

fn tree(text: Option<&[u8]>) -> Option<Value> {
    from_slice(text?).ok()
}

fn without(tree: &mut Value, pointer: &str) {
    if let Some((parent, name)) = pointer.rsplit_once('/')
        && let Some(Value::Object(parent)) = tree.pointer_mut(parent)
    {
        parent.shift_remove(&unescaped(name));
    }
}

fn amend(tree: &mut Value, pointer: &str, value: Value, drop: &[&str]) -> Result<(), Error> {
    drop.iter().for_each(|unwanted| without(tree, unwanted));
    let mut place = tree;
    for name in pointer.split('/').skip(1) {
        if place.is_null() {
            *place = Value::Object(Map::new());
        }
        let Value::Object(object) = place else {
            return Err(Error::new(Kind::Paging, format!("the request has no place `{pointer}` for the next page")));
        };
        place = object.entry(unescaped(name)).or_insert(Value::Null);
    }
    *place = value;
    Ok(())
}

/// A step of a JSON pointer as the name that it is (RFC 6901 §4).
fn unescaped(step: &str) -> String {
    step.replace("~1", "/").replace("~0", "~")
}

/// A whole number, also one that is written as a text or with a `.0`.
pub(super) fn whole(value: &Value) -> Option<u64> {
    match value {
        Value::Number(number) => number.as_u64().or_else(|| {
            let number = number.as_f64().filter(|number| number.fract() == 0.0 && *number >= 0.0)?;
            (number < 9_007_199_254_740_992.0).then_some(number as u64)
        }),
        Value::String(text) => text.trim().parse().ok(),
        _ => None,
    }
}
