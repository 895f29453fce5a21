//! YAML text to a tree.

use std::collections::{HashMap, HashSet};

use granit_parser::{ErrorKind, Event, Parser, ScalarStyle, Span, Tag, options};

use super::error::TextError;
use super::forest::{Content, Forest, Key, NodeId, Text};
use super::limits::DEPTH_LIMIT;
use crate::diag::{Diagnostic, SourceText};

impl TextError {
    fn syntax(why: &str, span: &Span) -> Self {
        let (start, end) = bytes(span);
        Self { diagnostic: Box::new(Diagnostic::Syntax { format: "YAML", why: why.into() }), start, end }
    }
}

/// A collection that is still open.
struct Open {
    start: usize,
    anchor: usize,
    items: Vec<NodeId>,
    /// Keys, if it is a mapping.
    keys: Option<Vec<Key>>,
    /// The place of its merge key among them.
    merge: Option<usize>,
}

/// The most entries that merge keys may add to the mappings of a file.
const MERGED_LIMIT: usize = 1_000_000;

/// Adds the tree of a YAML text.
pub(super) fn plant(forest: &mut Forest, source: &SourceText) -> Result<NodeId, TextError> {
    let settings = options! {
        emit_comments: false,
        flow_nesting_limit: DEPTH_LIMIT,
        block_nesting_limit: DEPTH_LIMIT,
    };
    let mut planter =
        Planter { forest, open: Vec::new(), anchors: HashMap::new(), root: None, documents: 0, merged: 0 };
    for event in Parser::new_from_str_with_options(&source.text, settings) {
        let (event, span) = event.map_err(|error| {
            let at = error.marker().byte_offset().unwrap_or_default();
            let diagnostic = match error.kind() {
                ErrorKind::RecursionLimitExceeded => {
                    Diagnostic::Limit { what: "levels of nesting", limit: DEPTH_LIMIT }
                }
                _ => Diagnostic::Syntax { format: "YAML", why: error.info() },
            };
            TextError { diagnostic: Box::new(diagnostic), start: at, end: at }
        })?;
        planter.take(event, &span)?;
    }
    let Planter { forest, root, .. } = planter;
    forest.check_sizes().map_err(|(diagnostic, start, end)| TextError::at((Box::new(diagnostic), start, end)))?;
    root.ok_or_else(|| TextError {
        diagnostic: Box::new(Diagnostic::Syntax { format: "YAML", why: "the file is empty".into() }),
        start: 0,
        end: 0,
    })
}

struct Planter<'p> {
    forest: &'p mut Forest,
    open: Vec<Open>,
    /// Nodes that an alias may name. One that is still open is not there, so an alias cannot lead into itself.
    anchors: HashMap<usize, NodeId>,
    root: Option<NodeId>,
    documents: usize,
    /// The number of entries that merge keys have added.
    merged: usize,
}

impl Planter<'_> {
    fn take(&mut self, event: Event<'_>, span: &Span) -> Result<(), TextError> {
        let (start, end) = bytes(span);
        match event {
            Event::DocumentStart(..) => {
                self.documents += 1;
                if self.documents > 1 {
                    return Err(TextError::syntax("the file has more than one document", span));
                }
            }
            Event::Scalar(text, style, anchor, tag) => {
                if self.expects_key() {
                    return self.key(&text, style, tag.as_deref(), span);
                }
                let scalar = scalar(&text, style, tag.as_deref()).map_err(|why| TextError::syntax(why, span))?;
                let content = scalar(self.forest.copy(&text));
                self.value(content, start, end, anchor)?;
            }
            Event::SequenceStart(_, anchor, tag) => {
                self.open_collection(start, anchor, tag.as_deref(), None, span)?;
            }
            Event::MappingStart(_, anchor, tag) => {
                self.open_collection(start, anchor, tag.as_deref(), Some(Vec::new()), span)?;
            }
            Event::SequenceEnd | Event::MappingEnd => self.close(end)?,
            Event::Alias(anchor) => {
                if self.expects_key() {
                    return Err(TextError::syntax("a key cannot be an alias here", span));
                }
                let Some(id) = self.anchors.get(&anchor).copied() else {
                    return Err(TextError::syntax("an alias inside its own anchor", span));
                };
                self.place(id);
            }
            _ => {}
        }
        Ok(())
    }

    fn expects_key(&self) -> bool {
        self.open.last().is_some_and(|open| open.keys.as_ref().is_some_and(|keys| keys.len() == open.items.len()))
    }

    fn key(&mut self, text: &str, style: ScalarStyle, tag: Option<&Tag>, span: &Span) -> Result<(), TextError> {
        let (start, end) = bytes(span);
        // No part of YAML 1.2, and common in documents all the same.
        let merges = text == "<<" && style == ScalarStyle::Plain && tag.is_none_or(|tag| tag.parts().1 == "merge");
        let name = self.forest.copy(text);
        let Some(open) = self.open.last_mut() else { return Ok(()) };
        let Some(keys) = open.keys.as_mut() else { return Ok(()) };
        if merges && open.merge.replace(keys.len()).is_some() {
            return Err(TextError::syntax(
                "a mapping has one merge key (<<), which takes a list of mappings too",
                span,
            ));
        }
        keys.push(Key::new(name, start, end));
        Ok(())
    }

    fn open_collection(
        &mut self,
        start: usize,
        anchor: usize,
        tag: Option<&Tag>,
        keys: Option<Vec<Key>>,
        span: &Span,
    ) -> Result<(), TextError> {
        if self.expects_key() {
            return Err(TextError::syntax("a key must be a string", span));
        }
        let own = if keys.is_some() { "map" } else { "seq" };
        if tag.is_some_and(|tag| tag.core_suffix() != Some(own)) {
            return Err(TextError::syntax("this tag is not supported", span));
        }
        if self.open.len() >= DEPTH_LIMIT {
            let diagnostic = Diagnostic::Limit { what: "levels of nesting", limit: DEPTH_LIMIT };
            return Err(TextError { diagnostic: Box::new(diagnostic), start, end: start });
        }
        self.open.push(Open { start, anchor, items: Vec::new(), keys, merge: None });
        Ok(())
    }

    fn close(&mut self, end: usize) -> Result<(), TextError> {
        let Some(Open { start, anchor, items, keys, merge }) = self.open.pop() else { return Ok(()) };
        let content = match keys {
            None => self.forest.list(&items),
            Some(keys) => {
                let mut entries: Vec<_> = keys.into_iter().zip(items).collect();
                if let Some(at) = merge.filter(|at| *at < entries.len()) {
                    self.merge(&mut entries, at)?;
                }
                let map = self.forest.map(&entries);
                map.map_err(|twice| TextError::at(self.forest.duplicate(&twice)))?
            }
        };
        self.value(content, start, end, anchor)
    }

    /// Puts the entries of the mappings that a merge key names in its place, but those whose key is there; of several
    /// mappings, the first that has a key counts (<https://yaml.org/type/merge.html>).
    fn merge(&mut self, entries: &mut Vec<(Key, NodeId)>, at: usize) -> Result<(), TextError> {
        let (key, value) = entries.remove(at);
        let (start, end) = (key.start as usize, key.end as usize);
        let node = self.forest.node(value);
        let sources: Vec<_> = if node.is_list() { node.items().collect() } else { vec![node] };
        if let Some(other) = sources.iter().find(|source| !source.is_map()) {
            let why =
                format!("a merge key (<<) takes a mapping or a list of mappings, and this is {}", other.kind_name());
            let diagnostic = Box::new(Diagnostic::Syntax { format: "YAML", why });
            return Err(TextError { diagnostic, start, end });
        }
        let mut known: HashSet<String> = entries.iter().map(|(key, _)| self.forest.key_text(key).to_owned()).collect();
        let mut added = Vec::new();
        for (key, value) in sources.into_iter().flat_map(|source| source.keys()) {
            self.merged += 1;
            if self.merged > MERGED_LIMIT {
                let diagnostic = Box::new(Diagnostic::Limit { what: "entries by merge keys", limit: MERGED_LIMIT });
                return Err(TextError { diagnostic, start, end });
            }
            if known.insert(self.forest.key_text(key).to_owned()) {
                added.push((*key, *value));
            }
        }
        entries.splice(at..at, added);
        Ok(())
    }

    fn value(&mut self, content: Content, start: usize, end: usize, anchor: usize) -> Result<(), TextError> {
        let id = self.forest.add(content, start, end).map_err(|diagnostic| TextError { diagnostic, start, end })?;
        if anchor != 0 {
            self.anchors.insert(anchor, id);
        }
        self.place(id);
        Ok(())
    }

    fn place(&mut self, id: NodeId) {
        match self.open.last_mut() {
            Some(open) => open.items.push(id),
            None => self.root = Some(id),
        }
    }
}

fn bytes(span: &Span) -> (usize, usize) {
    let start = span.start.byte_offset().unwrap_or_default();
    (start, span.end.byte_offset().unwrap_or(start).max(start))
}

/// The content of a scalar by the YAML 1.2 core schema: `NO` and `2024-01-01` are strings.
fn scalar(text: &str, style: ScalarStyle, tag: Option<&Tag>) -> Result<fn(Text) -> Content, &'static str> {
    let plain = || -> fn(Text) -> Content {
        match text {
            "" | "~" | "null" | "Null" | "NULL" => |_| Content::Null,
            "true" | "True" | "TRUE" => |_| Content::Bool(true),
            "false" | "False" | "FALSE" => |_| Content::Bool(false),
            _ if is_number(text) => Content::Number,
            _ => Content::Text,
        }
    };
    match tag.map(Tag::core_suffix) {
        None if style == ScalarStyle::Plain => Ok(plain()),
        None | Some(Some("str")) => Ok(Content::Text),
        Some(Some("null" | "bool" | "int" | "float")) => Ok(plain()),
        Some(_) => Err("this tag is not supported"),
    }
}

fn is_number(text: &str) -> bool {
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    if let Some(octal) = text.strip_prefix("0o") {
        return !octal.is_empty() && octal.bytes().all(|byte| (b'0'..=b'7').contains(&byte));
    }
    if let Some(hex) = text.strip_prefix("0x") {
        return !hex.is_empty() && hex.bytes().all(|byte| byte.is_ascii_hexdigit());
    }
    let unsigned = text.strip_prefix(['-', '+']).unwrap_or(text);
    if matches!(unsigned, ".inf" | ".Inf" | ".INF") || matches!(text, ".nan" | ".NaN" | ".NAN") {
        return true;
    }
    let (mantissa, exponent) = match unsigned.split_once(['e', 'E']) {
        Some((mantissa, exponent)) => (mantissa, Some(exponent)),
        None => (unsigned, None),
    };
    if exponent.is_some_and(|exponent| !digits(exponent.strip_prefix(['-', '+']).unwrap_or(exponent))) {
        return false;
    }
    match mantissa.split_once('.') {
        None => digits(mantissa),
        Some((whole, part)) => {
            (digits(whole) && (part.is_empty() || digits(part))) || (whole.is_empty() && digits(part))
        }
    }
}
