//! A document as written.

use super::forest::{Forest, Node, NodeId};
use crate::diag::{Diagnostic, Report, nearest};

/// A document: its nodes, and where its operations are.
#[derive(Debug)]
pub struct Document {
    forest: Forest,
    operations: Vec<OperationNode>,
    warnings: Report,
}

/// Where an operation stands.
#[derive(Debug, Clone)]
pub struct OperationNode {
    /// Its path, as written.
    pub path: String,
    /// Its method.
    pub method: Method,
    /// The operation.
    pub node: NodeId,
    /// The path item around it, for what all operations of a path share.
    pub item: NodeId,
}

/// An HTTP method that OpenAPI knows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Method(&'static str);

impl Method {
    /// `GET`, `POST` …
    #[must_use]
    pub fn verb(self) -> &'static str {
        self.0
    }
}

const METHODS: [(&str, Method); 8] = [
    ("get", Method("GET")),
    ("put", Method("PUT")),
    ("post", Method("POST")),
    ("delete", Method("DELETE")),
    ("options", Method("OPTIONS")),
    ("head", Method("HEAD")),
    ("patch", Method("PATCH")),
    ("trace", Method("TRACE")),
];

/// The extensions that mean something; others are somebody else's.
const EXTENSIONS: [&str; 3] = ["x-identities", "x-permissions", "x-paging"];

impl Document {
    /// Finds the operations of a document.
    pub(super) fn new(forest: Forest, warnings: Report) -> Result<Self, Report> {
        let mut report = Report::default();
        let mut operations = Vec::new();
        if let Some(root) = forest.root() {
            if !root.is_map() {
                let why = format!("the root is {}", root.kind_name());
                return Err(Report::of(Diagnostic::NotOpenApi { why }, root.location()));
            }
            spelling(root, &mut report);
            for tag in root.get("tags").into_iter().flat_map(Node::items) {
                spelling(tag, &mut report);
            }
            if let Some(paths) = root.get("paths") {
                operations = find_operations(paths, &mut report);
            }
        }
        if report.is_empty() { Ok(Self { forest, operations, warnings }) } else { Err(report) }
    }

    /// What of an overlay is probably not as it is meant.
    pub(crate) fn warnings(&self) -> &Report {
        &self.warnings
    }

    /// All nodes.
    #[must_use]
    pub fn forest(&self) -> &Forest {
        &self.forest
    }

    /// The operations, in the order of the file.
    #[must_use]
    pub fn operations(&self) -> &[OperationNode] {
        &self.operations
    }

    /// The names of all files that were read, the document's first.
    pub fn files(&self) -> impl Iterator<Item = &str> {
        self.forest.file_names()
    }

    /// The version of OpenAPI it is written in.
    ///
    /// # Errors
    /// It has none, or one that is not supported.
    pub fn require_openapi(&self) -> Result<(), Report> {
        let root = self.forest.root();
        let refuse = |why: &str, at: Option<Node<'_>>| {
            Err(Report::of(Diagnostic::NotOpenApi { why: why.into() }, at.and_then(Node::location)))
        };
        match root.and_then(|root| root.get("openapi")) {
            Some(version) => match version.text() {
                Some(text) if text.starts_with("3.0") || text.starts_with("3.1") => Ok(()),
                Some(_) => refuse("this version is not supported", Some(version)),
                None => refuse("the version must be a string", Some(version)),
            },
            None if root.is_some_and(|root| root.get("swagger").is_some()) => {
                refuse("this version of Swagger is not supported", root.and_then(|root| root.get("swagger")))
            }
            None => refuse("it has no `openapi` version", root),
        }
    }
}

fn find_operations(paths: Node<'_>, report: &mut Report) -> Vec<OperationNode> {
    let mut operations = Vec::new();
    if !expect_map(paths, "`paths`", report) {
        return operations;
    }
    for (path, item) in paths.entries().filter(|(path, _)| !path.starts_with("x-")) {
        let mut item = item;
        if let Some(reference) = item.text_at("$ref") {
            match item.follow(reference) {
                Ok(target) => item = target,
                Err(diagnostic) => {
                    report.add(diagnostic, item.get("$ref").and_then(Node::location));
                    continue;
                }
            }
        }
        if !expect_map(item, &format!("the path `{path}`"), report) {
            continue;
        }
        spelling(item, report);
        for (key, node) in item.entries() {
            let Some((_, method)) = METHODS.iter().find(|(name, _)| *name == key) else { continue };
            if expect_map(node, &format!("`{key}`"), report) {
                spelling(node, report);
                operations.push(OperationNode {
                    path: path.to_owned(),
                    method: *method,
                    node: node.id(),
                    item: item.id(),
                });
            }
        }
    }
    operations
}

fn expect_map(node: Node<'_>, what: &str, report: &mut Report) -> bool {
    if !node.is_map() {
        let diagnostic = Diagnostic::WrongKind { what: what.into(), expected: "a mapping", found: node.kind_name() };
        report.add(diagnostic, node.location());
    }
    node.is_map()
}

/// An extension that is nearly one of ours was meant to be one: without it the document would say something else.
fn spelling(node: Node<'_>, report: &mut Report) {
    for (key, value) in node.entries().filter(|(key, _)| key.starts_with("x-") && !EXTENSIONS.contains(key)) {
        let alike = EXTENSIONS.into_iter().filter(|known| is_misspelling(key, known));
        let close = nearest(key, alike).and_then(|close| EXTENSIONS.into_iter().find(|known| *known == close));
        // An extension of that name with another kind of value is somebody else's.
        let ours = |found: &str| value.is_list() || (value.is_map() && found != "x-permissions");
        if let Some(nearest) = close.filter(|found| ours(found)) {
            report.add(Diagnostic::MisspelledExtension { name: key.into(), nearest }, value.key_location());
        }
    }
}

/// Short words of other people's extensions (`x-pacing`) are left alone unless nearly every letter is ours.
fn is_misspelling(key: &str, known: &str) -> bool {
    let not_in = |all: &str, text: &str| {
        let letters = text.chars().filter(|letter| letter.is_alphanumeric());
        letters.filter(|letter| !all.contains(*letter)).count()
    };
    key.len().abs_diff(known.len()) <= 2 && not_in(key, known) + not_in(known, key) <= 1
}
