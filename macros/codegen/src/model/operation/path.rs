//! Path templates.

use std::borrow::Cow;
use std::collections::HashSet;

use crate::diag::Diagnostic;
use crate::model::notes::Notes;
use crate::parse::{Node, find_byte};

/// A path template, and its variables in order, each once.
pub(super) struct Template {
    pub(super) path: String,
    pub(super) variables: Vec<String>,
}

/// Reads the template of a path key. What follows `#` never reaches a server and is left out; what follows `?` is a fixed
/// query.
pub(super) fn template(path: &str, item: Node<'_>, notes: &mut Notes) -> Template {
    if path.contains('#') {
        notes
            .warnings
            .add(Diagnostic::PathTemplate { path: path.into(), why: "it has a fragment" }, item.key_location());
    } else if path.contains('?') {
        notes.warnings.add(Diagnostic::PathTemplate { path: path.into(), why: "it has a query" }, item.key_location());
    }
    let sent = sent(path);
    let kept = path.split('#').next().unwrap_or_default();
    if !kept.starts_with('/') {
        let why = "it does not begin with `/`";
        notes.warnings.add(Diagnostic::PathTemplate { path: path.into(), why }, item.key_location());
    }
    let mut broken = |why| notes.errors.add(Diagnostic::PathTemplate { path: path.into(), why }, item.key_location());
    if let Some(why) = error(kept) {
        broken(why);
    }
    let mut variables: Vec<String> = Vec::new();
    let mut known = HashSet::new();
    let mut rest = kept;
    let is_brace = |byte| matches!(byte, b'{' | b'}');
    while let Some(open) = find_byte(rest, is_brace) {
        let after = rest.get(open + 1..).unwrap_or_default();
        let close = find_byte(after, is_brace);
        match close {
            Some(close) if rest.get(open..=open) == Some("{") && after.get(close..=close) == Some("}") => {
                let name = after.get(..close).unwrap_or_default();
                if name.is_empty() {
                    broken("it has a place without a name");
                } else if known.insert(name) {
                    variables.push(name.to_owned());
                }
                rest = after.get(close + 1..).unwrap_or_default();
            }
            _ => {
                broken("its braces do not match");
                break;
            }
        }
    }
    Template { path: sent, variables }
}

/// Why a server may read another path.
fn error(path: &str) -> Option<&'static str> {
    // Most have nothing that needs a closer look.
    find_byte(path, |byte| !matches!(byte, b'!'..=b'$' | b'&'..=b'-' | b'/'..=b'[' | b']'..=b'~'))?;
    let segments = || path.split('?').next().unwrap_or_default().split('/');
    if path.chars().any(char::is_control) {
        return Some("it has a control character");
    }
    if segments().any(|segment| segment.contains('\\')) {
        return Some("it has a `\\`, which a URL reads as `/`");
    }
    if segments().any(|segment| matches!(decoded(segment).as_str(), "." | "..")) {
        return Some("it has a segment `.` or `..`, which makes it another path");
    }
    has_stray_percent(path).then_some("it has a `%` without two hexadecimal digits")
}

/// Returns true if a `%` begins no escape (RFC 3986 §2.1), outside of the names in braces.
fn has_stray_percent(path: &str) -> bool {
    let fixed = path.split('{').map(|part| part.split_once('}').map_or(part, |(_, fixed)| fixed));
    let is_broken = |escape: &str| !escape.as_bytes().get(..2).is_some_and(|two| two.iter().all(u8::is_ascii_hexdigit));
    fixed.flat_map(|part| part.split('%').skip(1)).any(is_broken)
}

/// The characters that a URL has in an escape alone, outside of the names in braces.
fn escaped(path: &str) -> String {
    let mut is_name = false;
    let escape = |character: char| match character {
        '{' | '}' => {
            is_name = character == '{';
            character.to_string()
        }
        ' ' | '<' | '>' | '"' | '`' if !is_name => format!("%{:02X}", u32::from(character)),
        other => other.to_string(),
    };
    path.chars().map(escape).collect()
}

/// A path key as it is sent: with a `/` before it, without what follows `#`, and in the characters of a URL.
pub(crate) fn sent(path: &str) -> String {
    let kept = path.split('#').next().unwrap_or_default();
    let is_escaped = |byte| matches!(byte, b' ' | b'<' | b'>' | b'"' | b'`');
    let kept = if find_byte(kept, is_escaped).is_some() { escaped(kept).into() } else { Cow::from(kept) };
    if kept.starts_with('/') { kept.into_owned() } else { format!("/{kept}") }
}

/// A segment as a server reads it, without percent-encoding.
pub(crate) fn decoded(segment: &str) -> String {
    let mut bytes = Vec::with_capacity(segment.len());
    let mut rest = segment;
    while let Some((before, after)) = rest.split_once('%') {
        bytes.extend_from_slice(before.as_bytes());
        let digits = after.get(..2).filter(|digits| digits.bytes().all(|digit| digit.is_ascii_hexdigit()));
        match digits.and_then(|digits| u8::from_str_radix(digits, 16).ok()) {
            Some(byte) => {
                bytes.push(byte);
                rest = after.get(2..).unwrap_or_default();
            }
            None => {
                bytes.push(b'%');
                rest = after;
            }
        }
    }
    bytes.extend_from_slice(rest.as_bytes());
    String::from_utf8_lossy(&bytes).into_owned()
}
