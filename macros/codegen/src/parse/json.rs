//! JSON text to a tree.
//!
//! Of our own for the sake of compile time: a macro is usually not optimised, and neither are its dependencies, while one
//! reads documents of many megabytes. Slice patterns cost little then, and a parser that calls a function for each
//! character costs more than everything else that the macro does.

use super::error::TextError;
use super::forest::{Content, Forest, Key, NodeId, Text, narrow};
use super::limits::DEPTH_LIMIT;
use crate::diag::{Diagnostic, SourceText};

/// Adds the tree of a JSON text (RFC 8259, and nothing beside it).
pub(super) fn plant(forest: &mut Forest, source: &SourceText) -> Result<NodeId, TextError> {
    forest.expect(source.text.len());
    let rest = source.text.as_bytes();
    let (entries, items, lines) = (Vec::new(), Vec::new(), vec![0]);
    let mut reader = Reader { forest, source, length: rest.len(), rest, depth: 0, entries, items, lines };
    reader.skip_space();
    if reader.rest.is_empty() {
        return Err(reader.broken(0, "the file is empty"));
    }
    let root = reader.value()?;
    reader.skip_space();
    match reader.rest {
        [] => {
            // A line ends between two values, and nowhere else.
            source.set_lines(reader.lines);
            Ok(root)
        }
        _ => Err(reader.broken(1, "there is more after the end of the document")),
    }
}

struct Reader<'r> {
    forest: &'r mut Forest,
    source: &'r SourceText,
    /// The length of the text in bytes.
    length: usize,
    /// The bytes that are not read yet.
    rest: &'r [u8],
    /// The number of objects and arrays that are open.
    depth: usize,
    /// The entries of the open objects and the items of the open arrays, as far as they are read.
    entries: Vec<(Key, NodeId)>,
    items: Vec<NodeId>,
    /// The starts of the lines.
    lines: Vec<u32>,
}

impl<'r> Reader<'r> {
    fn at(&self) -> usize {
        self.length - self.rest.len()
    }

    /// A diagnostic about the next `length` bytes.
    fn broken(&self, length: usize, why: &str) -> TextError {
        let start = self.at();
        let diagnostic = Diagnostic::Syntax { format: "JSON", why: why.to_owned() };
        TextError { diagnostic: Box::new(diagnostic), start, end: start + length.min(self.rest.len()) }
    }

    /// The text from an earlier place to here.
    fn written(&self, start: usize) -> &'r str {
        self.source.text.get(start..self.at()).unwrap_or_default()
    }

    fn skip_space(&mut self) {
        loop {
            self.rest = match self.rest {
                // Most of a document that people read is indentation.
                [b' ', b' ', b' ', b' ', b' ', b' ', b' ', b' ', rest @ ..] => rest,
                [b' ' | b'\r' | b'\t', rest @ ..] => rest,
                [b'\n', rest @ ..] => {
                    self.lines.push(narrow(self.length - rest.len()));
                    rest
                }
                _ => return,
            }
        }
    }

    fn value(&mut self) -> Result<NodeId, TextError> {
        let start = self.at();
        let content = match self.rest {
            [b'"', rest @ ..] => {
                self.rest = rest;
                Content::Text(self.string()?)
            }
            [b'{', rest @ ..] => self.nested(rest, Self::object)?,
            [b'[', rest @ ..] => self.nested(rest, Self::array)?,
            [b't', b'r', b'u', b'e', rest @ ..] => self.word(rest, Content::Bool(true)),
            [b'f', b'a', b'l', b's', b'e', rest @ ..] => self.word(rest, Content::Bool(false)),
            [b'n', b'u', b'l', b'l', rest @ ..] => self.word(rest, Content::Null),
            [b'-' | b'0'..=b'9', ..] => self.number()?,
            [b'\'', ..] => return Err(self.broken(1, "a string has double quotes")),
            _ => return Err(self.unexpected("a value")),
        };
        self.forest.add(content, start, self.at()).map_err(|diagnostic| TextError { diagnostic, start, end: self.at() })
    }

    /// The error at a place where `what` has to stand.
    fn unexpected(&self, what: &str) -> TextError {
        match self.rest {
            [] => self.broken(0, &format!("the file ends where {what} has to follow")),
            [b'/', b'/' | b'*', ..] => self.broken(2, "JSON has no comments"),
            _ => self.broken(1, &format!("expected {what}")),
        }
    }

    fn word(&mut self, rest: &'r [u8], content: Content) -> Content {
        self.rest = rest;
        content
    }

    fn nested(
        &mut self,
        rest: &'r [u8],
        read: fn(&mut Self) -> Result<Content, TextError>,
    ) -> Result<Content, TextError> {
        if self.depth == DEPTH_LIMIT {
            let diagnostic = Diagnostic::Limit { what: "levels of nesting", limit: DEPTH_LIMIT };
            return Err(TextError { diagnostic: Box::new(diagnostic), start: self.at(), end: self.at() + 1 });
        }
        self.rest = rest;
        self.depth += 1;
        let content = read(self);
        self.depth -= 1;
        content
    }

    fn object(&mut self) -> Result<Content, TextError> {
        let before = self.entries.len();
        loop {
            self.skip_space();
            let start = self.at();
            let name = match self.rest {
                [b'"', rest @ ..] => {
                    self.rest = rest;
                    self.string()?
                }
                [b'}', rest @ ..] if self.entries.len() == before => {
                    self.rest = rest;
                    break;
                }
                [b'}', ..] => return Err(self.broken(1, "there is a comma before the end of the object")),
                _ => return Err(self.unexpected("a key in double quotes")),
            };
            let key = Key::new(name, start, self.at());
            self.skip_space();
            let [b':', rest @ ..] = self.rest else { return Err(self.unexpected("a colon after the key")) };
            self.rest = rest;
            self.skip_space();
            let value = self.value()?;
            self.entries.push((key, value));
            if self.ends(b'}', "a comma or the end of the object")? {
                break;
            }
        }
        let map = self.forest.map(self.entries.get(before..).unwrap_or_default());
        self.entries.truncate(before);
        map.map_err(|twice| TextError::at(self.forest.duplicate(&twice)))
    }

    fn array(&mut self) -> Result<Content, TextError> {
        let before = self.items.len();
        loop {
            self.skip_space();
            match self.rest {
                [b']', rest @ ..] if self.items.len() == before => {
                    self.rest = rest;
                    break;
                }
                [b']', ..] => return Err(self.broken(1, "there is a comma before the end of the array")),
                _ => {
                    let item = self.value()?;
                    self.items.push(item);
                }
            }
            if self.ends(b']', "a comma or the end of the array")? {
                break;
            }
        }
        let list = self.forest.list(self.items.get(before..).unwrap_or_default());
        self.items.truncate(before);
        Ok(list)
    }

    /// Returns true if a bracket follows an element, and false if a comma does.
    fn ends(&mut self, bracket: u8, expected: &str) -> Result<bool, TextError> {
        self.skip_space();
        let (next, rest) = match self.rest {
            [next, rest @ ..] if *next == bracket || *next == b',' => (*next, rest),
            _ => return Err(self.unexpected(expected)),
        };
        self.rest = rest;
        Ok(next == bracket)
    }

    /// A number, as it is written.
    fn number(&mut self) -> Result<Content, TextError> {
        let start = self.at();
        if let [b'-', rest @ ..] = self.rest {
            self.rest = rest;
        }
        match self.rest {
            [b'0', rest @ ..] => self.rest = rest,
            _ => self.digits()?,
        }
        if let [b'.', rest @ ..] = self.rest {
            self.rest = rest;
            self.digits()?;
        }
        if let [b'e' | b'E', b'+' | b'-', rest @ ..] | [b'e' | b'E', rest @ ..] = self.rest {
            self.rest = rest;
            self.digits()?;
        }
        Ok(Content::Number(Text::written(start, self.at())))
    }

    /// At least one digit.
    fn digits(&mut self) -> Result<(), TextError> {
        let [b'0'..=b'9', ..] = self.rest else { return Err(self.unexpected("a digit")) };
        while let [b'0'..=b'9', rest @ ..] = self.rest {
            self.rest = rest;
        }
        Ok(())
    }

    /// A string whose opening quote is read.
    fn string(&mut self) -> Result<Text, TextError> {
        let start = self.at();
        let mut plain = true;
        loop {
            self.rest = match self.rest {
                // Four at once, as long as there is nothing to see.
                [
                    b' '..=b'!' | b'#'..=b'[' | b']'..,
                    b' '..=b'!' | b'#'..=b'[' | b']'..,
                    b' '..=b'!' | b'#'..=b'[' | b']'..,
                    b' '..=b'!' | b'#'..=b'[' | b']'..,
                    rest @ ..,
                ] => rest,
                [b'"', rest @ ..] => {
                    let text = if plain {
                        Text::written(start, self.at())
                    } else {
                        let text = self.unescape(start, self.written(start))?;
                        self.forest.copy(&text)
                    };
                    self.rest = rest;
                    return Ok(text);
                }
                [b'\\', _, rest @ ..] => {
                    plain = false;
                    rest
                }
                [0..=0x1f, ..] => return Err(self.broken(1, "a control character has to be an escape in a string")),
                [_, rest @ ..] => rest,
                [] => return Err(self.broken(0, "the file ends inside a string")),
            }
        }
    }

    /// The text of a string that is written with escapes (RFC 8259 §7) and starts there.
    fn unescape(&self, start: usize, written: &str) -> Result<String, TextError> {
        let mut text = String::with_capacity(written.len());
        let mut rest = written;
        while let Some((before, after)) = rest.split_once('\\') {
            text.push_str(before);
            let mut characters = after.chars();
            let read = match characters.next() {
                Some(character @ ('"' | '\\' | '/')) => Some(character),
                Some('b') => Some('\u{8}'),
                Some('f') => Some('\u{c}'),
                Some('n') => Some('\n'),
                Some('r') => Some('\r'),
                Some('t') => Some('\t'),
                Some('u') => {
                    let read = coded(characters.as_str());
                    characters = read.map_or("", |(_, after)| after).chars();
                    read.map(|(character, _)| character)
                }
                _ => None,
            };
            let Some(character) = read else {
                let start = start + written.len() - after.len() - 1;
                let end = start + 1 + after.chars().next().map_or(0, char::len_utf8);
                let why = "JSON has no such escape".to_owned();
                return Err(TextError { diagnostic: Box::new(Diagnostic::Syntax { format: "JSON", why }), start, end });
            };
            text.push(character);
            rest = characters.as_str();
        }
        text.push_str(rest);
        Ok(text)
    }
}

/// The character of `\u`, which has two halves beyond the first 65,536, and what follows.
fn coded(text: &str) -> Option<(char, &str)> {
    let (first, after) = unit(text)?;
    let (second, both) = match after.strip_prefix("\\u").and_then(unit) {
        Some((second, both)) => (Some(second), both),
        None => (None, after),
    };
    let mut read = char::decode_utf16([Some(first), second].into_iter().flatten());
    let character = read.next()?.ok()?;
    Some((character, if character.len_utf16() == 1 { after } else { both }))
}

fn unit(text: &str) -> Option<(u16, &str)> {
    let (digits, after) = text.split_at_checked(4)?;
    let hexadecimal = digits.bytes().all(|digit| digit.is_ascii_hexdigit());
    Some((u16::from_str_radix(digits, 16).ok().filter(|_| hexadecimal)?, after))
}
