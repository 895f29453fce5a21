//! A document as written.

use std::borrow::Cow;

use super::forest::{Forest, Node, NodeId};
use crate::diag::{Diagnostic, Report};

/// A document: its nodes, and where its operations are.
#[derive(Debug)]
pub struct Document {
    forest: Forest,
    operations: Vec<OperationNode>,
    warnings: Report,
}

/// The place of an operation in a document.
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

/// An HTTP method that OpenAPI knows, or one of `additionalOperations`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Method(Cow<'static, str>);

impl Method {
    /// `GET`, `POST` …
    #[must_use]
    pub fn verb(&self) -> &str {
        &self.0
    }
}

const METHODS: [(&str, &str); 9] = [
    ("get", "GET"),
    ("put", "PUT"),
    ("post", "POST"),
    ("delete", "DELETE"),
    ("options", "OPTIONS"),
    ("head", "HEAD"),
    ("patch", "PATCH"),
    ("trace", "TRACE"),
    // Of OpenAPI 3.2.
    ("query", "QUERY"),
];

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
            if let Some(paths) = root.get("paths") {
                operations = find_operations(paths, &mut report);
            }
        }
        if report.is_empty() { Ok(Self { forest, operations, warnings }) } else { Err(report) }
    }

    /// The warnings about an overlay, where it probably does not say what was meant.
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

    /// The root of an OpenAPI document of a version that is supported.
    ///
    /// # Errors
    /// It is none.
    pub fn require_openapi(&self) -> Result<Node<'_>, Report> {
        let refuse = |why: &str, at: Option<Node<'_>>| {
            Err(Report::of(Diagnostic::NotOpenApi { why: why.into() }, at.and_then(Node::location)))
        };
        let Some(root) = self.forest.root() else { return refuse("the file is empty", None) };
        match root.get("openapi") {
            Some(version) => match version.text() {
                Some(text) if ["3.0", "3.1", "3.2"].iter().any(|known| text.starts_with(known)) => Ok(root),
                Some(_) => refuse("this version is not supported", Some(version)),
                None => refuse("the version must be a string", Some(version)),
            },
            None if root.get("swagger").is_some() => {
                refuse("this version of Swagger is not supported", root.get("swagger"))
            }
            None => refuse("it has no `openapi` version", Some(root)),
        }
    }
}

fn find_operations(paths: Node<'_>, report: &mut Report) -> Vec<OperationNode> {
    let mut operations = Vec::new();
    if !expect_map(paths, "`paths`", report) {
        return operations;
    }
    for (path, item) in paths.entries().filter(|(path, _)| !path.starts_with("x-")) {
        let item = match item.end() {
            Ok(item) => item,
            Err((diagnostic, at)) => {
                let diagnostic = if report.suggests() { at.suggest(diagnostic) } else { diagnostic };
                report.add(diagnostic, at.get("$ref").and_then(Node::location));
                continue;
            }
        };
        if !expect_map(item, &format!("the path `{path}`"), report) {
            continue;
        }
        let mut add = |key: &str, method: Method, node: Node<'_>, report: &mut Report| {
            if expect_map(node, &format!("`{key}`"), report) {
                operations.push(OperationNode { path: path.to_owned(), method, node: node.id(), item: item.id() });
            }
        };
        for (key, node) in item.entries() {
            if let Some((_, verb)) = METHODS.iter().find(|(name, _)| *name == key) {
                add(key, Method(Cow::Borrowed(verb)), node, report);
            } else if key == "additionalOperations" && expect_map(node, "`additionalOperations`", report) {
                for (verb, node) in node.entries() {
                    match refused(verb) {
                        Some(why) => {
                            let diagnostic = Diagnostic::AdditionalOperation { method: verb.to_owned(), why };
                            report.add(diagnostic, node.key_location());
                        }
                        None => add(verb, Method(Cow::Owned(verb.to_owned())), node, report),
                    }
                }
            }
        }
    }
    operations
}

/// The reason for which a method cannot stand in `additionalOperations`. It is sent in the letters that the document has, and methods
/// differ by case, so `Post` beside `post` would be another operation of which nobody knows.
fn refused(verb: &str) -> Option<&'static str> {
    if METHODS.iter().any(|(_, known)| known.eq_ignore_ascii_case(verb)) {
        Some("it has a field of its own, in small letters, beside `additionalOperations`")
    } else if verb.eq_ignore_ascii_case("CONNECT") {
        Some("it opens a tunnel and calls no operation (RFC 9110 §9.3.6)")
    } else if !is_token(verb) {
        Some("it is one word of letters, digits and the marks !#$%&'*+-.^_`|~ (RFC 9110 §5.6.2)")
    } else {
        None
    }
}

/// Returns true if a text is a token, as names of methods, headers, cookies and authentication schemes are (RFC 9110 §5.6.2).
pub(crate) fn is_token(text: &str) -> bool {
    let is_mark = |byte: u8| b"!#$%&'*+-.^_`|~".contains(&byte);
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || is_mark(byte))
}

fn expect_map(node: Node<'_>, what: &str, report: &mut Report) -> bool {
    if !node.is_map() {
        let diagnostic = Diagnostic::WrongKind { what: what.into(), expected: "a mapping", found: node.kind_name() };
        report.add(diagnostic, node.location());
    }
    node.is_map()
}
