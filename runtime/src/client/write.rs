//! Arguments as parts of a request.

use std::borrow::Cow;

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use serde_json::Value;

use crate::error::{Error, Kind};
use crate::json::{Encode, JsonError, View, float_text, number_text, to_value, to_vec, value_text};
use crate::operation::{Parameter, Style};
use crate::text::base64url;

/// All but the unreserved characters of RFC 3986 §2.3: what is left means nothing to any part of a URL.
const RESERVED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

/// The characters that are still escaped with `allowReserved`: those that would end a pair or the query, and those to which
/// some servers give a meaning.
const ENDING: &AsciiSet = &RESERVED
    .remove(b':')
    .remove(b'/')
    .remove(b'?')
    .remove(b'@')
    .remove(b'!')
    .remove(b'$')
    .remove(b'\'')
    .remove(b'(')
    .remove(b')')
    .remove(b'*')
    .remove(b',')
    .remove(b';')
    .remove(b'=');

pub(super) fn escape(text: &str) -> String {
    escaped(text, RESERVED)
}

fn escaped(text: &str, set: &'static AsciiSet) -> String {
    // Most texts are letters and digits, and this is how that is found quickest.
    if text.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
        return text.to_owned();
    }
    let mut out = String::with_capacity(text.len() + 16);
    out.extend(utf8_percent_encode(text, set));
    out
}

/// A name of the document, which is mostly letters and digits.
pub(super) fn escaped_name(name: &'static str) -> Cow<'static, str> {
    if name.bytes().all(|byte| byte.is_ascii_alphanumeric()) { Cow::Borrowed(name) } else { escape(name).into() }
}

/// A pair that a parameter adds to the query, a form or the cookies; name and text are escaped.
#[derive(Debug, Clone)]
pub(super) struct Pair {
    pub(super) parameter: &'static str,
    /// The name on the wire, which is mostly the document's own.
    pub(super) name: Cow<'static, str>,
    pub(super) text: String,
}

/// A path parameter: it stays exactly one segment, or it is refused.
pub(super) fn segment(parameter: &Parameter, value: &dyn Encode) -> Result<String, Error> {
    let refuse = |why: &str| Err(Error::new(Kind::Request, format!("the path parameter `{}` {why}", parameter.name)));
    let view = held_view(value.view());
    // What most path parameters are.
    if let (Style::Simple, Some(text)) = (parameter.style, view.text()) {
        return match text {
            "" => refuse("is empty"),
            "." | ".." => refuse("would climb out of its place in the path"),
            text if text.chars().any(char::is_control) => refuse("has a control character"),
            text => Ok(escape(text)),
        };
    }
    let all = match content(parameter, value)? {
        Some(text) => vec![(None, text)],
        None => parts(parameter, &view)?,
    };
    let texts = || all.iter().flat_map(|(key, text)| key.iter().chain([text]));
    if texts().all(String::is_empty) {
        return refuse("is empty");
    }
    if texts().any(|text| text.chars().any(char::is_control)) {
        return refuse("has a control character");
    }
    // A point is never escaped.
    if parameter.style == Style::Label && parameter.explode && is_several(&view) {
        check_divided(parameter, &all, &['.'], false)?;
    }
    let name = || escape(parameter.name);
    let written = match (parameter.style, parameter.explode) {
        (Style::Label, true) => format!(".{}", joined(&all, true, ".", escape)),
        (Style::Label, false) => format!(".{}", joined(&all, false, ",", escape)),
        (Style::Matrix, true) => all
            .iter()
            .map(|(key, text)| format!(";{}={}", key.as_deref().map_or_else(name, escape), escape(text)))
            .collect(),
        (Style::Matrix, false) => format!(";{}={}", name(), joined(&all, false, ",", escape)),
        (_, explode) => joined(&all, explode, ",", escape),
    };
    if written == "." || written == ".." {
        return refuse("would climb out of its place in the path");
    }
    Ok(written)
}

/// A header parameter.
pub(super) fn header(parameter: &Parameter, value: &dyn Encode) -> Result<String, Error> {
    let text = match content(parameter, value)? {
        Some(text) => text,
        None => {
            let view = held_view(value.view());
            let all = parts(parameter, &view)?;
            // Nothing is escaped in a header.
            let dividers: &[char] = match (is_several(&view), parameter.explode, view) {
                (false, ..) => &[],
                (true, true, View::Map(_) | View::Model(_)) => &[',', '='],
                (true, ..) => &[','],
            };
            check_divided(parameter, &all, dividers, true)?;
            joined(&all, parameter.explode, ",", str::to_owned)
        }
    };
    if text.trim_matches([' ', '\t']) != text {
        return Err(refused(parameter, "has a space around its value, which a header does not keep"));
    }
    Ok(text)
}

fn refused(parameter: &Parameter, why: &str) -> Error {
    Error::new(Kind::Request, format!("the parameter `{}` {why}", parameter.name))
}

fn is_several(view: &View<'_>) -> bool {
    matches!(view, View::List(_) | View::Map(_) | View::Model(_))
}

/// Refuses parts that could not be told from each other, or would lose what is around them, where nothing is escaped.
fn check_divided(parameter: &Parameter, all: &[Written], dividers: &[char], is_header: bool) -> Result<(), Error> {
    let refuse = |why: String| Err(refused(parameter, &why));
    for text in all.iter().flat_map(|(key, text)| key.iter().chain([text])) {
        if let Some(divider) = text.chars().find(|one| dividers.contains(one)) {
            return refuse(format!("has a `{divider}` within a value, where it divides the values"));
        }
        if is_header && !dividers.is_empty() && text.trim_matches([' ', '\t']) != text {
            return refuse("has a space around a value, which a list in a header does not keep".to_owned());
        }
    }
    // RFC 9110 §5.6.1: a recipient leaves out empty elements of a list.
    let is_lost = |(key, text): &Written| text.is_empty() && (key.is_none() || !parameter.explode);
    if is_header && !dividers.is_empty() && all.iter().any(is_lost) {
        return refuse("has an empty value, which a list in a header does not keep".to_owned());
    }
    Ok(())
}

/// The pairs of a parameter of the query, and of a cookie, which OpenAPI writes in the same styles.
pub(super) fn query(parameter: &Parameter, value: &dyn Encode) -> Result<Vec<Pair>, Error> {
    let of_name = parameter.name;
    let escaped = |text: &str| escaped(text, if parameter.reserved { ENDING } else { RESERVED });
    let own = |text: String| Pair { parameter: of_name, name: escaped_name(of_name), text };
    let pair = |name: &str, text: String| Pair { name: escape(name).into(), ..own(text) };
    if let Some(text) = content(parameter, value)? {
        // A whole query in one parameter: an empty one is none.
        let is_empty = parameter.style == Style::JsonBase64Url && text == EMPTY_OBJECT;
        return Ok(if is_empty { Vec::new() } else { vec![own(escaped(&text))] });
    }
    let view = held_view(value.view());
    let several = is_several(&view);
    if matches!(view, View::Absent) {
        return Ok(Vec::new());
    }
    if parameter.style == Style::DeepObject && several {
        let mut pairs = Vec::new();
        deep(of_name, &to_value(value).map_err(unwritable)?, &mut |name, text| pairs.push(pair(&name, escaped(&text))));
        return Ok(pairs);
    }
    if !several {
        return Ok(vec![own(escaped(&text(parameter, &view)?))]);
    }
    let all = parts(parameter, &view)?;
    if parameter.explode {
        let pairs = all.iter().map(|(key, text)| match key {
            Some(key) => pair(key, escaped(text)),
            None => own(escaped(text)),
        });
        return Ok(pairs.collect());
    }
    // Between values these are escaped, as they are in the standard's examples, and so could not be told from those in one.
    let (between, dividers): (_, &[char]) = match parameter.style {
        Style::Space => ("%20", &[' ']),
        Style::Pipe => ("%7C", &['|']),
        _ if parameter.reserved => (",", &[',']),
        _ => (",", &[]),
    };
    check_divided(parameter, &all, dividers, false)?;
    Ok(vec![own(joined(&all, false, between, escaped))])
}

/// A form: each property as its encoding says, which is a parameter of the query. By default each is a pair, each element
/// of a list too; objects in it are JSON text (OpenAPI 3.1 §4.8.15.1).
pub(super) fn form(value: &dyn Encode, encodings: &'static [Parameter]) -> Result<String, Error> {
    let tree = to_value(value).map_err(unwritable)?;
    let Value::Object(object) = tree else {
        return Err(Error::new(Kind::Request, "a form is an object"));
    };
    let mut pairs = Vec::new();
    for (name, value) in object {
        if let Some(encoding) = encodings.iter().find(|encoding| encoding.name == name) {
            pairs.extend(query(encoding, &value)?.into_iter().map(|pair| (pair.name, pair.text)));
            continue;
        }
        let mut add = |value: &Value| pairs.push((escape(&name).into(), escape(&field(value))));
        match &value {
            Value::Array(items) => items.iter().for_each(add),
            value => add(value),
        }
    }
    let pairs = pairs.into_iter().map(|(name, text)| format!("{name}={text}"));
    Ok(pairs.collect::<Vec<_>>().join("&"))
}

fn field(value: &Value) -> Cow<'_, str> {
    match value {
        Value::String(text) => text.into(),
        Value::Null => "".into(),
        other => value_text(other).into(),
    }
}

/// `a[b]=1`. The standard leaves open what a list or an object in it is: `a[b][c]=1` and `a[b][0]=1`, as most servers read.
fn deep(name: &str, value: &Value, add: &mut dyn FnMut(String, String)) {
    match value {
        Value::Object(object) => object.iter().for_each(|(key, value)| deep(&format!("{name}[{key}]"), value, add)),
        Value::Array(items) => {
            items.iter().enumerate().for_each(|(at, value)| deep(&format!("{name}[{at}]"), value, add));
        }
        scalar => add(name.to_owned(), field(scalar).into_owned()),
    }
}

/// The value that a union holds; any other value as it is.
fn held_view(view: View<'_>) -> View<'_> {
    match view {
        View::OneOf(union) => held_view(union.held().1.view()),
        view => view,
    }
}

/// `{}` in base64url.
const EMPTY_OBJECT: &str = "e30";

/// JSON text, if that is what the parameter is written as.
fn content(parameter: &Parameter, value: &dyn Encode) -> Result<Option<String>, Error> {
    if matches!(value.view(), View::Absent) {
        return Ok(None);
    }
    match parameter.style {
        Style::Json => json_text(value).map(Some),
        Style::JsonBase64Url => Ok(Some(base64url(&to_vec(value).map_err(unwritable)?))),
        _ => Ok(None),
    }
}

/// A value as its elements, or its entries with their keys; a scalar is one element.
type Written = (Option<String>, String);

fn parts(parameter: &Parameter, view: &View<'_>) -> Result<Vec<Written>, Error> {
    match view {
        View::List(list) => (0..list.count())
            .filter_map(|index| list.item(index))
            .map(|item| Ok((None, text(parameter, &item)?.into_owned())))
            .collect(),
        View::Map(_) | View::Model(_) => entries(parameter, view),
        scalar => Ok(vec![(None, text(parameter, scalar)?.into_owned())]),
    }
}

/// All in one text: `a,b`, and of an object `key,a` or, exploded, `key=a`.
fn joined(parts: &[Written], explode: bool, between: &str, escape: impl Fn(&str) -> String) -> String {
    if let [(None, one)] = parts {
        return escape(one);
    }
    let one = |(key, text): &Written| match key {
        Some(key) => format!("{}{}{}", escape(key), if explode { "=" } else { between }, escape(text)),
        None => escape(text),
    };
    parts.iter().map(one).collect::<Vec<_>>().join(between)
}

fn entries(parameter: &Parameter, view: &View<'_>) -> Result<Vec<Written>, Error> {
    let mut entries = Vec::new();
    let mut add = |key: &str, value: &View<'_>| {
        if !matches!(value, View::Absent) {
            entries.push(text(parameter, value).map(|text| (Some(key.to_owned()), text.into_owned())));
        }
    };
    match view {
        View::Map(map) => map.entries(&mut |(key, value)| add(key, &value)),
        View::Model(model) => {
            for (index, name) in model.fields().names.iter().enumerate() {
                add(name, &model.field(index));
            }
            if let View::Map(rest) = model.field(model.fields().names.len()) {
                rest.entries(&mut |(key, value)| add(key, &value));
            }
        }
        _ => {}
    }
    entries.into_iter().collect()
}

fn text<'v>(parameter: &Parameter, view: &'v View<'_>) -> Result<Cow<'v, str>, Error> {
    Ok(match view {
        View::Absent | View::Null => Cow::Borrowed(""),
        View::Bool(value) => value.to_string().into(),
        View::Int(value) | View::Number(value, _) => value.to_string().into(),
        View::Uint(value) => value.to_string().into(),
        View::Float(value) => float_text(*value).into(),
        View::Digits(number) => number_text(number).into(),
        View::Str(text) => Cow::Borrowed(text),
        View::Name(text, _) => Cow::Borrowed(text),
        View::Typed(value) => value.text().into(),
        View::OneOf(union) => text(parameter, &union.held().1.view())?.into_owned().into(),
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

pub(super) fn unwritable(error: JsonError) -> Error {
    Error::new(Kind::Request, "the argument cannot be written as JSON").with_source(error)
}
