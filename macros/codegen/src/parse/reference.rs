//! `$ref`: which files it may lead to, and where in them.

use std::borrow::Cow;
use std::collections::VecDeque;
use std::rc::Rc;

use super::files::{Files, Overlay, Refused};
use super::forest::{Forest, Node};
use super::limits::FILE_LIMIT;
use super::{json, text, yaml};
use crate::diag::{Diagnostic, Location, Report, SourceText, nearest};

/// Reads the document, its overlay and, one after another, every file that a `$ref` names.
pub(super) fn load_all(
    name: &str,
    files: &dyn Files,
    overlay: Option<Overlay<'_>>,
    report: &mut Report,
) -> Option<Forest> {
    let mut forest = Forest::default();
    let folder = name.rsplit_once('/').map_or("", |(folder, _)| folder);
    let main = name.rsplit_once('/').map_or(name, |(_, file)| file);
    let mut wanted: VecDeque<(String, Option<Location>)> = VecDeque::from([(main.to_owned(), None)]);
    let mut seen = vec![main.to_owned()];
    let mut overlay = overlay;
    while let Some((path, wanted_by)) = wanted.pop_front() {
        let shown = join(folder, &path).unwrap_or_else(|| path.clone());
        if let Err((diagnostic, at)) = load(&mut forest, &path, &shown, files) {
            report.add(diagnostic, at.or(wanted_by));
            continue;
        }
        let base = path.rsplit_once('/').map_or("", |(base, _)| base);
        let mut named = forest.file(&shown).map(files_named_in).unwrap_or_default();
        if let Some(Overlay { name, files }) = overlay.take() {
            forest.expect_overlay();
            let file = name.rsplit_once('/').map_or(name, |(_, file)| file);
            if let Err((diagnostic, at)) = load(&mut forest, file, name, files) {
                report.add(diagnostic, at);
            }
            // Its nodes become parts of the document, and their references start from there.
            named = forest.file(&shown).map(files_named_in).unwrap_or_default();
            named.extend(forest.file(name).map(files_named_in).unwrap_or_default());
        }
        for (reference, node) in named {
            match other_file(base, &reference) {
                // Whoever follows it says so; a schema that is not there is any JSON.
                Err(URL) => {}
                Err(why) => report.add(Diagnostic::ReferenceRefused { reference, why }, node.location()),
                Ok(path) if seen.contains(&path) => {}
                Ok(path) => {
                    seen.push(path.clone());
                    wanted.push_back((path, node.location()));
                }
            }
        }
    }
    Some(forest)
}

/// Reads one file into the forest.
#[allow(clippy::result_large_err, reason = "there is one such error a file")]
fn load(forest: &mut Forest, path: &str, shown: &str, files: &dyn Files) -> Result<(), (Diagnostic, Option<Location>)> {
    let bytes = files.read(path).map_err(|refused| match refused {
        Refused::TooLarge => (Diagnostic::Limit { what: "bytes", limit: FILE_LIMIT }, None),
        Refused::Because(why) => (Diagnostic::Unreadable { path: shown.to_owned(), why }, None),
    })?;
    let text = text::decode(bytes).map_err(|diagnostic| {
        let source = Rc::new(SourceText::new(shown.to_owned(), String::new()));
        (diagnostic, Some(Location { source, start: 0, end: 0, pointer: String::new() }))
    })?;
    let source = Rc::new(SourceText::new(shown.to_owned(), text));
    forest.begin(&source);
    let planted = if is_json(path, &source.text) { json::plant(forest, &source) } else { yaml::plant(forest, &source) };
    let narrow = |at| u32::try_from(at).unwrap_or(u32::MAX);
    let root = planted.map_err(|broken| {
        let (start, end) = (narrow(broken.start), narrow(broken.end));
        (*broken.diagnostic, Some(Location { source, start, end, pointer: String::new() }))
    })?;
    forest.finish(root).map_err(|diagnostic| (diagnostic, None))
}

/// By the file's name, and otherwise by its first character.
fn is_json(path: &str, text: &str) -> bool {
    match path.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase()).as_deref() {
        Some("json") => true,
        Some("yaml" | "yml") => false,
        _ => text.trim_start().starts_with(['{', '[']),
    }
}

/// All `$ref`s of a tree that name a file, where a `$ref` is a reference and not somebody's example.
fn files_named_in(root: Node<'_>) -> Vec<(String, Node<'_>)> {
    let mut found = Vec::new();
    // Most documents are one file, and need not be searched.
    let mut open = if root.forest().leads_out(root) { vec![(root, false)] } else { Vec::new() };
    while let Some((node, holds_names)) = open.pop() {
        for (key, value) in node.entries() {
            let below = !holds_names && NAMES.contains(&key);
            match (key, value.text()) {
                ("$ref", Some(reference)) if !reference.starts_with('#') => found.push((reference.to_owned(), value)),
                ("example" | "examples" | "default" | "enum" | "const", _) if !holds_names => {}
                (extension, _) if extension.starts_with("x-") && extension != "x-identities" && !holds_names => {}
                _ if value.is_map() || value.is_list() => open.push((value, below)),
                _ => {}
            }
        }
        open.extend(node.items().map(|item| (item, false)));
    }
    found.reverse();
    found
}

/// Keys of mappings whose own keys are names: a response may well be called `default`, and a property `example`.
const NAMES: [&str; 9] = [
    "properties",
    "patternProperties",
    "dependentSchemas",
    "$defs",
    "definitions",
    "schemas",
    "responses",
    "headers",
    "paths",
];

/// The most references that lead to one another in the place of a path item, so that a document of nothing else is read in time.
const STEPS: usize = 128;

const URL: &str = "it is a URL";

/// The path of the file that a reference in a file of the folder `base` names.
fn other_file(base: &str, reference: &str) -> Result<String, &'static str> {
    let path = reference.split('#').next().unwrap_or_default();
    let (scheme, _) = path.split_once(':').unwrap_or_default();
    if !scheme.is_empty() || path.starts_with("//") {
        return Err(URL);
    }
    if path.starts_with('/') {
        return Err("it is an absolute path");
    }
    if path.contains(['\\', '%', '?']) {
        return Err("a path has no `\\`, `%` or `?`");
    }
    join(base, path).ok_or("it is not a path")
}

/// `path` seen from `base`, without steps that undo each other.
pub(super) fn join(base: &str, path: &str) -> Option<String> {
    let mut steps: Vec<&str> = Vec::new();
    for step in base.split('/').chain(path.split('/')) {
        match step {
            "" | "." => {}
            ".." if steps.last().is_some_and(|last| *last != "..") => {
                steps.pop();
            }
            step => steps.push(step),
        }
    }
    let start = if base.starts_with('/') { "/" } else { "" };
    steps.last().is_some_and(|last| *last != "..").then(|| format!("{start}{}", steps.join("/")))
}

impl<'f> Node<'f> {
    /// The node that a reference in this node leads to; not further, if that is itself a reference.
    ///
    /// # Errors
    /// There is no such node.
    pub fn follow(self, reference: &str) -> Result<Self, Diagnostic> {
        let (path, pointer) = reference.split_once('#').unwrap_or((reference, ""));
        let missing = || Diagnostic::ReferenceMissing { reference: reference.to_owned(), nearest: None };
        if !path.is_empty() && other_file("", path) == Err(URL) {
            return Err(Diagnostic::ReferenceRefused { reference: reference.to_owned(), why: URL });
        }
        let root = self.file_at(path).ok_or_else(missing)?;
        if !pointer.is_empty() && !pointer.starts_with('/') {
            return Err(Diagnostic::ReferenceRefused {
                reference: reference.to_owned(),
                why: "anchors are not supported",
            });
        }
        let pointer = unescape(pointer);
        root.pointed(&pointer).ok_or_else(missing)
    }

    /// The root of the file at a path, as this node's file names it; of its own file, if the path is empty.
    fn file_at(self, path: &str) -> Option<Self> {
        let own = self.base_file();
        if path.is_empty() {
            return self.forest().file(own);
        }
        let base = own.rsplit_once('/').map_or("", |(base, _)| base);
        self.forest().file(&join(base, path)?)
    }

    /// The node where the references in this node's place end: the node itself if it is none.
    ///
    /// # Errors
    /// They do not resolve, in a circle or over too many steps: the diagnostic, and the node whose reference it is about.
    pub(crate) fn end(self) -> Result<Self, (Diagnostic, Self)> {
        let mut passed: Vec<Self> = Vec::new();
        let mut at = self;
        while let Some(reference) = at.text_at("$ref") {
            if let Some(from) = passed.iter().position(|step| step.id() == at.id()) {
                let mut chain: Vec<String> = passed.iter().skip(from).take(8).map(|step| step.pointer()).collect();
                chain.push(at.pointer());
                return Err((Diagnostic::ReferenceCycle { chain }, at));
            }
            if passed.len() == STEPS {
                return Err((Diagnostic::Limit { what: "references one after another", limit: STEPS }, at));
            }
            passed.push(at);
            at = at.follow(reference).map_err(|diagnostic| (diagnostic, at))?;
        }
        Ok(at)
    }

    /// The diagnostic about a reference in this node that [`follow`](Self::follow) refuses, with the nearest name.
    pub(crate) fn suggest(self, refused: Diagnostic) -> Diagnostic {
        let Diagnostic::ReferenceMissing { reference, .. } = refused else { return refused };
        let nearest = self.nearest_reference(&reference);
        Diagnostic::ReferenceMissing { reference, nearest }
    }

    fn nearest_reference(self, reference: &str) -> Option<String> {
        let (path, pointer) = reference.split_once('#')?;
        let pointer = unescape(pointer);
        let (parent, name) = pointer.rsplit_once('/')?;
        let siblings = self.file_at(path)?.pointed(parent)?;
        let near = nearest(name, siblings.entries().map(|(key, _)| key))?;
        Some(format!("{path}#{parent}/{near}"))
    }
}

/// A pointer in a URI fragment has some characters as `%xx`.
fn unescape(pointer: &str) -> Cow<'_, str> {
    if !pointer.contains('%') {
        return pointer.into();
    }
    let mut out = Vec::with_capacity(pointer.len());
    let mut rest = pointer.as_bytes();
    while let Some((first, after)) = rest.split_first() {
        let escaped = after.get(..2).filter(|_| *first == b'%');
        let byte = escaped.and_then(|hex| u8::from_str_radix(std::str::from_utf8(hex).ok()?, 16).ok());
        out.push(byte.unwrap_or(*first));
        rest = if byte.is_some() { after.get(2..).unwrap_or_default() } else { after };
    }
    String::from_utf8(out).map_or_else(|_| pointer.into(), Cow::Owned)
}
