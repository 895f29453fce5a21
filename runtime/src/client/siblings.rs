//! Arguments that spell the path of another operation: `GET /members/{id}` with `my`, beside `GET /members/my`.

use percent_encoding::percent_decode_str;

use crate::error::{Error, Kind};
use crate::operation::Operation;

/// Refuses arguments with which a server takes the call for another operation, that not all may call who may call this one.
/// Nothing is said before all arguments of the path are there.
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

fn segments(path: &str) -> impl Iterator<Item = &str> {
    path.split('?').next().unwrap_or_default().split('/')
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
    Some(percent_decode_str(&text).decode_utf8_lossy().into_owned())
}

/// Whether a server may read the text as that segment. Some do not tell the cases apart.
fn fits(template: &str, text: &str) -> bool {
    let (Some((before, _)), Some((_, after))) = (template.split_once('{'), template.rsplit_once('}')) else {
        return template.eq_ignore_ascii_case(text);
    };
    let begins = text.get(..before.len()).is_some_and(|start| start.eq_ignore_ascii_case(before));
    let rest = text.get(before.len()..).unwrap_or_default();
    let end = rest.len().checked_sub(after.len()).filter(|middle| *middle > 0).and_then(|from| rest.get(from..));
    begins && end.is_some_and(|end| end.eq_ignore_ascii_case(after))
}
