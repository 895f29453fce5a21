//! How arguments become parts of a request.

use std::borrow::Cow;

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use serde_json::Value;

use crate::error::{Error, Kind};
use crate::json::{Encode, View, to_value, to_vec};
use crate::operation::{Parameter, Style};

/// All but the unreserved characters of RFC 3986 §2.3: what is left means nothing to any part of a URL.
const RESERVED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

pub(super) fn escape(text: &str) -> Cow<'_, str> {
    // Most texts are letters and digits, and this is how that is found quickest.
    if text.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
        return Cow::Borrowed(text);
    }
    utf8_percent_encode(text, RESERVED).into()
}

/// A path parameter: it stays exactly one segment, or it is refused.
pub(super) fn segment(parameter: &Parameter, value: &dyn Encode) -> Result<String, Error> {
    let text = joined(parameter, &plain(value.view()), ",")?;
    let refuse = |why: &str| Err(Error::new(Kind::Request, format!("the path parameter `{}` {why}", parameter.name)));
    if text.is_empty() {
        return refuse("is empty");
    }
    if text == "." || text == ".." {
        return refuse("would climb out of its place in the path");
    }
    if text.chars().any(char::is_control) {
        return refuse("has a control character");
    }
    let escaped = escape(&text);
    // Escaping only ever adds: what is as long as before is as it was.
    if escaped.len() > text.len() {
        return Ok(escaped.into_owned());
    }
    Ok(text)
}

/// A query parameter's name, which is mostly the spec's own, and its value.
pub(super) type Pair = (Cow<'static, str>, String);

/// A header parameter.
pub(super) fn header(parameter: &Parameter, value: &dyn Encode) -> Result<String, Error> {
    match parameter.style {
        Style::Json => json_text(value),
        Style::JsonBase64Url => Ok(URL_SAFE_NO_PAD.encode(to_vec(value).map_err(unwritable)?)),
        _ => joined(parameter, &plain(value.view()), ","),
    }
}

/// The pairs of a query parameter, not yet escaped.
pub(super) fn query(parameter: &Parameter, value: &dyn Encode) -> Result<Vec<Pair>, Error> {
    let name = parameter.name;
    let view = plain(value.view());
    let one = |text: String| Ok(vec![(Cow::Borrowed(name), text)]);
    match (parameter.style, &view) {
        (_, View::Absent) => Ok(Vec::new()),
        (Style::Json, _) => one(json_text(value)?),
        (Style::JsonBase64Url, _) => one(URL_SAFE_NO_PAD.encode(to_vec(value).map_err(unwritable)?)),
        (Style::DeepObject, View::Map(_) | View::Model(_)) => {
            let entries = entries(parameter, &view)?.into_iter();
            Ok(entries.map(|(key, text)| (Cow::Owned(format!("{name}[{key}]")), text)).collect())
        }
        (_, View::List(_)) if parameter.explode => {
            Ok(items(parameter, &view)?.into_iter().map(|text| (Cow::Borrowed(name), text)).collect())
        }
        (_, View::Map(_) | View::Model(_)) if parameter.explode => {
            Ok(entries(parameter, &view)?.into_iter().map(|(key, text)| (Cow::Owned(key), text)).collect())
        }
        (Style::Space, _) => one(joined(parameter, &view, " ")?),
        (Style::Pipe, _) => one(joined(parameter, &view, "|")?),
        _ => one(joined(parameter, &view, ",")?),
    }
}

/// A form: each property a pair, each element of a list too; objects in it are JSON text (OpenAPI 3.1 §4.8.15.1).
pub(super) fn form(value: &dyn Encode) -> Result<String, Error> {
    let tree = to_value(value).map_err(unwritable)?;
    let Value::Object(object) = tree else {
        return Err(Error::new(Kind::Request, "a form is an object"));
    };
    let mut pairs = Vec::new();
    for (name, value) in object {
        match value {
            Value::Array(items) => pairs.extend(items.into_iter().map(|item| (name.clone(), field(item)))),
            value => pairs.push((name, field(value))),
        }
    }
    let pairs = pairs.into_iter().map(|(name, text)| format!("{}={}", escape(&name), escape(&text)));
    Ok(pairs.collect::<Vec<_>>().join("&"))
}

fn field(value: Value) -> String {
    match value {
        Value::String(text) => text,
        Value::Null => String::new(),
        other => other.to_string(),
    }
}

/// What a union holds, and any other value as it is.
fn plain(view: View<'_>) -> View<'_> {
    match view {
        View::OneOf(union) => plain(union.held().view()),
        view => view,
    }
}

/// A scalar, or a list or an object in one text.
fn joined(parameter: &Parameter, view: &View<'_>, separator: &str) -> Result<String, Error> {
    match view {
        View::List(_) => Ok(items(parameter, view)?.join(separator)),
        View::Map(_) | View::Model(_) => {
            let between = if parameter.explode { "=" } else { separator };
            let pairs = entries(parameter, view)?;
            Ok(pairs.into_iter().map(|(key, text)| format!("{key}{between}{text}")).collect::<Vec<_>>().join(separator))
        }
        scalar => text(parameter, scalar),
    }
}

fn items(parameter: &Parameter, view: &View<'_>) -> Result<Vec<String>, Error> {
    let View::List(list) = view else { return Ok(Vec::new()) };
    (0..list.count()).filter_map(|index| list.item(index)).map(|item| text(parameter, &item)).collect()
}

fn entries(parameter: &Parameter, view: &View<'_>) -> Result<Vec<(String, String)>, Error> {
    let mut entries = Vec::new();
    let mut add = |key: &str, value: &View<'_>| {
        if !matches!(value, View::Absent) {
            entries.push(text(parameter, value).map(|text| (key.to_owned(), text)));
        }
    };
    match view {
        View::Map(map) => map.entries(&mut |(key, value)| add(key, &value)),
        View::Model(model) => {
            for (index, name) in model.names().iter().enumerate() {
                add(name, &model.get(index).map_or(View::Absent, Encode::view));
            }
        }
        _ => {}
    }
    entries.into_iter().collect()
}

fn text(parameter: &Parameter, view: &View<'_>) -> Result<String, Error> {
    Ok(match view {
        View::Absent | View::Null => String::new(),
        View::Bool(value) => value.to_string(),
        View::Int(value) => value.to_string(),
        View::Uint(value) => value.to_string(),
        View::Float(value) => value.to_string(),
        View::Str(text) => text.clone().into_owned(),
        View::OneOf(union) => return text(parameter, &union.held().view()),
        View::List(_) | View::Map(_) | View::Model(_) => {
            return Err(Error::new(
                Kind::Request,
                format!(
                    "the parameter `{}` has a list or an object where its style has room for one value",
                    parameter.name
                ),
            ));
        }
    })
}

fn json_text(value: &dyn Encode) -> Result<String, Error> {
    let text = to_vec(value).map_err(unwritable)?;
    String::from_utf8(text).map_err(|_| Error::new(Kind::Request, "the argument is not text"))
}

pub(super) fn unwritable(error: serde_json::Error) -> Error {
    Error::new(Kind::Request, "the argument cannot be written as JSON").with_source(error)
}
