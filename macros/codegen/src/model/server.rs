//! `servers`.

use std::collections::HashSet;

use super::{Scope, paragraphs};
use crate::parse::{Kind, Node};

/// A server that the document names. Generated code never sends a credential there unless the program says so.
#[derive(Debug)]
pub struct ServerUrl {
    /// The URL, with `{variables}`.
    pub url: String,
    /// Its description in the spec.
    pub docs: Vec<String>,
    /// The variables in the order of the URL.
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
    /// The values that the spec lists, and their names in Rust; empty for any.
    pub values: Vec<(String, String)>,
    /// The name of the type of these values, behind that of the server.
    pub type_name: String,
}

/// The servers that the document's root names.
pub(super) fn servers(root: Node<'_>) -> Vec<ServerUrl> {
    let list = root.get("servers").into_iter().flat_map(Node::items);
    list.filter_map(|node| {
        let url = node.text_at("url")?.to_owned();
        let (mut scope, mut types) = (Scope::default(), Scope::default());
        // What the builder has beside its variables.
        scope.reserve("build");
        let mut variables: Vec<(usize, ServerVariable)> = node
            .get("variables")
            .into_iter()
            .flat_map(Node::entries)
            .filter_map(|(name, variable)| {
                let at = url.find(&format!("{{{name}}}"))?;
                let mut names = Scope::default();
                let (mut values, mut seen) = (Vec::new(), HashSet::new());
                for value in variable.get("enum").into_iter().flat_map(Node::items).filter_map(text) {
                    if seen.insert(value.clone()) {
                        let rust = names.pascal(&value);
                        values.push((value, rust));
                    }
                }
                let default = variable.get("default").and_then(text).unwrap_or_default();
                let (wire, rust, type_name) = (name.to_owned(), scope.snake(name), types.pascal(name));
                Some((at, ServerVariable { wire, rust, default, values, type_name }))
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
