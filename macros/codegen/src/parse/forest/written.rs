//! Nodes as JSON.

use super::{Kind, Node};

impl Node<'_> {
    /// Writes the node as JSON, if it has no more levels than that and no number that JSON has not.
    pub(crate) fn json(self, depth: usize, out: &mut String) -> Option<()> {
        let depth = depth.checked_sub(1)?;
        match self.kind() {
            Kind::Null => out.push_str("null"),
            Kind::Bool(value) => out.push_str(if value { "true" } else { "false" }),
            Kind::Number(text) => out.push_str(&number(text)?),
            Kind::Text(text) => string(text, out),
            Kind::List => {
                out.push('[');
                for (at, item) in self.items().enumerate() {
                    out.push_str(if at == 0 { "" } else { "," });
                    item.json(depth, out)?;
                }
                out.push(']');
            }
            Kind::Map => {
                out.push('{');
                for (at, (key, value)) in self.entries().enumerate() {
                    out.push_str(if at == 0 { "" } else { "," });
                    string(key, out);
                    out.push(':');
                    value.json(depth, out)?;
                }
                out.push('}');
            }
        }
        Some(())
    }
}

fn number(text: &str) -> Option<String> {
    if let Ok(whole) = text.parse::<i64>() {
        return Some(whole.to_string());
    }
    let number = text.parse::<f64>().ok().filter(|number| number.is_finite())?;
    Some(format!("{number:?}"))
}

/// Writes a text as JSON.
pub(crate) fn string(text: &str, out: &mut String) {
    out.push('"');
    let mut rest = text;
    loop {
        let (before, after) = rest.split_at(plain(rest));
        out.push_str(before);
        let mut characters = after.chars();
        match characters.next() {
            Some('"') => out.push_str("\\\""),
            Some('\\') => out.push_str("\\\\"),
            Some(control) if control.is_control() => out.push_str(&format!("\\u{:04x}", u32::from(control))),
            Some(other) => out.push(other),
            None => break,
        }
        rest = characters.as_str();
    }
    out.push('"');
}

/// The length of the beginning that is ASCII and needs no escape, looked for byte by byte: a macro that is not optimised takes
/// long over a character.
fn plain(text: &str) -> usize {
    let mut rest = text.as_bytes();
    while let [b' ' | b'!' | b'#'..=b'[' | b']'..=b'~', after @ ..] = rest {
        rest = after;
    }
    text.len() - rest.len()
}
