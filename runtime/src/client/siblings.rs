//! Arguments that spell the path of another operation: `GET /members/{id}` with `my`, beside `GET /members/my`.

use crate::error::{Error, Kind};
use crate::operation::Operation;
use crate::text::{small_letters, url_unescaped};

/// Refuses arguments with which a server takes the call for another operation, that not all may call who may call this one.
/// No argument is refused before all arguments of the path are there.
pub(super) fn check(operation: &Operation, arguments: &[(&'static str, String)]) -> Result<(), Error> {
    let own: Option<Vec<String>> = segments(operation.path).map(|segment| written(segment, arguments)).collect();
    let Some(own) = own else { return Ok(()) };
    let spells = |path: &str| {
        segments(path).count() == own.len() && segments(path).zip(&own).all(|(segment, text)| fits(segment, text))
    };
    let Some(other) = operation.siblings.iter().find(|sibling| spells(sibling.path)) else { return Ok(()) };
    let instead = if other.name.is_empty() { String::new() } else { format!("; its method is `{}`", other.name) };
    let message = format!(
        "the arguments make the path of `{} {}`, which not all may call who may call this{instead}",
        operation.verb, other.path
    );
    Err(Error::new(Kind::Request, message))
}

/// Without a `/` at the end, which some servers pass over.
fn segments(path: &str) -> impl Iterator<Item = &str> {
    path.split('?').next().unwrap_or_default().trim_end_matches('/').split('/')
}

/// A segment of the operation's own path with the arguments in it, as a server reads it.
fn written(segment: &str, arguments: &[(&'static str, String)]) -> Option<String> {
    let mut text = String::new();
    let mut rest = segment;
    while let Some((before, after)) = rest.split_once('{') {
        text.push_str(before);
        let (name, after) = after.split_once('}')?;
        text.push_str(&arguments.iter().find(|(given, _)| *given == name)?.1);
        rest = after;
    }
    text.push_str(rest);
    Some(read(&text))
}

/// The text as a server may read it: decoded and in lower case, because some do not tell the cases apart. Which sigma is written
/// depends on the letters around it.
fn read(text: &str) -> String {
    small_letters(&url_unescaped(text)).replace('ς', "σ")
}

/// `true` if a server may read the text as that segment.
fn fits(template: &str, text: &str) -> bool {
    let (Some((before, _)), Some((_, after))) = (template.split_once('{'), template.rsplit_once('}')) else {
        return read(template) == text;
    };
    let middle = text.strip_prefix(read(before).as_str()).and_then(|rest| rest.strip_suffix(read(after).as_str()));
    middle.is_some_and(|middle| !middle.is_empty())
}
