//! `servers`.

use super::{Scope, paragraphs};
use crate::parse::{Kind, Node};

/// A server that the document names. Generated code never sends a credential there unless the program says so.
#[derive(Debug)]
pub struct ServerUrl {
    /// The URL, with `{variables}`.
    pub url: String,
    /// What the spec says of it.
    pub docs: Vec<String>,
    /// The variables in the order of the URL: name on the wire, name in Rust, default, values if the spec lists them.
    pub variables: Vec<ServerVariable>,
}

/// A variable of a server's URL.
#[derive(Debug)]
pub struct ServerVariable {
    /// Its name in the URL.
    pub wire: String,
    /// Its name in Rust.
    pub rust: String,
    /// Its default.
    pub default: String,
    /// The values that the spec lists; empty for any.
    pub values: Vec<String>,
}

/// The servers that the document's root names.
pub(super) fn servers(root: Node<'_>) -> Vec<ServerUrl> {
    let list = root.get("servers").into_iter().flat_map(Node::items);
    list.filter_map(|node| {
        let url = node.text_at("url")?.to_owned();
        let mut scope = Scope::default();
        let mut variables: Vec<(usize, ServerVariable)> = node
            .get("variables")
            .into_iter()
            .flat_map(Node::entries)
            .filter_map(|(name, variable)| {
                let at = url.find(&format!("{{{name}}}"))?;
                let values = variable.get("enum").into_iter().flat_map(Node::items).filter_map(text).collect();
                let default = variable.get("default").and_then(text).unwrap_or_default();
                Some((at, ServerVariable { wire: name.to_owned(), rust: scope.snake(name), default, values }))
            })
            .collect();
        variables.sort_by_key(|(at, _)| *at);
        let variables = variables.into_iter().map(|(_, variable)| variable).collect();
        Some(ServerUrl { url, docs: paragraphs(node), variables })
    })
    .collect()
}

/// YAML may have read a port as a number.
fn text(node: Node<'_>) -> Option<String> {
    match node.kind() {
        Kind::Text(text) | Kind::Number(text) => Some(text.to_owned()),
        _ => None,
    }
}
